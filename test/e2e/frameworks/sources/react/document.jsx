import { remember } from '../shell.js';
import { App } from './app.jsx';

/** The page from `<html>` on as one tree: how streaming servers and Next's app router hydrate. */
export function Document({ Late, steps }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <link rel="icon" href="data:," />
        <title>The week in models</title>
      </head>
      <body>
        <App steps={steps}>
          <Late />
        </App>
        <script suppressHydrationWarning dangerouslySetInnerHTML={{ __html: remember }} />
      </body>
    </html>
  );
}
