import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { draft, typed } from '../editing.js';
import { ready } from '../fixture.js';

const element = document.getElementById('editor');
const editor = createEditor({ namespace: 'desk', onError: (error) => console.error(error) });
editor.setRootElement(element);
registerRichText(editor);

const paragraph = (text) => $createParagraphNode().append($createTextNode(text));
const now = (change) => editor.update(change, { discrete: true });

now(() =>
  $getRoot()
    .clear()
    .append(...draft.map(paragraph)),
);

ready(
  {
    type: () => now(() => $getRoot().getLastChild().append($createTextNode(typed))),
    'new paragraph': () => now(() => $getRoot().append(paragraph(typed))),
  },
  () => `${JSON.stringify(editor.getEditorState())}\n${element.innerHTML}`,
);
