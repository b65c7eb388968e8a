import { start } from './start.js';

await start(location.pathname);
