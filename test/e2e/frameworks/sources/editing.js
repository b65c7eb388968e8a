import { claims, plain } from './words.js';

/** What the person writes about: two claims, as the editor is given them. */
export const draft = [`${claims.gemma} ${plain}`, claims.mistral];
export const draftHtml = draft.map((text) => `<p>${text}</p>`).join('');

/** What the person then types. It claims something too. */
export const typed = ` ${claims.falcon}`;

/** The page around an editor: one claim that is nobody's draft. */
export const around = (editor) => `<h1>Desk</h1><p>${claims.llama}</p>${editor}`;
