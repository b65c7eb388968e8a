import { StrictMode, Suspense, startTransition, useEffect, useState } from 'react';
import { ready, when } from '../fixture.js';
import { claims, plain } from '../words.js';

const routes = {
  '/story': { title: 'The week in models', words: [claims.llama, plain, `${claims.gemma} ${plain}`] },
  '/next-story': { title: 'The week after', words: [claims.mistral, claims.llama] },
};

/** What both of Next's routers come down to: a layout that stays and a page below it that changes in a transition. */
export function Site() {
  const [route, setRoute] = useState('/story');
  const [likes, setLikes] = useState(0);
  const { title, words } = routes[route];
  useEffect(() => {
    const go = (to) => async () => {
      history.pushState({}, '', to);
      startTransition(() => setRoute(to));
      await when(() => document.querySelector('h1')?.textContent === routes[to].title);
    };
    const like = async () => {
      setLikes((n) => n + 1);
      await when(() => /[1-9] likes/.test(document.querySelector('footer').textContent));
    };
    ready({ navigate: go('/next-story'), return: go('/story'), like });
  }, []);
  return (
    <StrictMode>
      <header>
        <a href="/story">First</a> <a href="/next-story">Second</a> {claims.falcon}
      </header>
      <Suspense fallback={null}>
        <main key={route}>
          <h1>{title}</h1>
          {words.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <input name="comment" defaultValue="" />
        </main>
      </Suspense>
      <footer>
        {likes} likes. {claims.command}
      </footer>
    </StrictMode>
  );
}

/** The app router's root layout: React owns `<html>`, and the payload stands in scripts behind the page. */
export function Root() {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <link rel="icon" href="data:," />
        <title>The week in models</title>
      </head>
      <body>
        <div hidden>
          <Suspense fallback={null} />
        </div>
        <Site />
      </body>
    </html>
  );
}
