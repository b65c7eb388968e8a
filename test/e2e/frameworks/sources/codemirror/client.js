import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { draft, typed } from '../editing.js';
import { ready } from '../fixture.js';

const state = EditorState.create({ doc: draft.join('\n'), extensions: [EditorView.lineWrapping] });
const view = new EditorView({ state, parent: document.getElementById('editor') });

ready(
  {
    type: () => view.dispatch({ changes: { from: view.state.doc.length, insert: typed } }),
    'new line': () => view.dispatch({ changes: { from: view.state.doc.length, insert: `\n${typed}` } }),
  },
  () => `${view.state.doc.toString()}\n${view.contentDOM.innerHTML}`,
);
