import tinymce from 'tinymce/tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import { typed } from '../editing.js';
import { ready } from '../fixture.js';

const inPlace = location.pathname === '/in-place';
const bare = { skin: false, content_css: false, menubar: false, toolbar: false, statusbar: false, promotion: false };
let editor;
let saved = () => '';

const steps = {
  async edit() {
    [editor] = await tinymce.init({ ...bare, selector: '#draft', inline: inPlace });
    saved = () => `${editor.getContent()}\n${editor.getBody().innerHTML}`;
  },
  type() {
    editor.selection.select(editor.getBody(), true);
    editor.selection.collapse(false);
    editor.insertContent(typed);
  },
  close() {
    editor.save();
    editor.remove();
    const text = document.getElementById('draft').innerHTML;
    saved = () => text;
  },
};

if (!inPlace) await steps.edit();
ready(steps, () => saved());
