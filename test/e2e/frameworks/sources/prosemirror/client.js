import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { typed } from '../editing.js';
import { ready } from '../fixture.js';

const draft = document.getElementById('draft');
let view;
let saved = () => '';

function html() {
  const holder = document.createElement('div');
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
  return holder.innerHTML;
}

const steps = {
  edit() {
    const state = EditorState.create({ doc: DOMParser.fromSchema(schema).parse(draft) });
    draft.hidden = true;
    draft.replaceChildren();
    view = new EditorView(document.getElementById('editor'), { state });
    saved = () => `${html()}\n${view.dom.innerHTML}`;
  },
  type() {
    const { state } = view;
    view.dispatch(state.tr.insertText(typed, state.doc.content.size - 1));
  },
  close() {
    const text = html();
    view.destroy();
    draft.innerHTML = text;
    draft.hidden = false;
    saved = () => text;
  },
};

if (location.pathname === '/at-once') steps.edit();
ready(steps, () => saved());
