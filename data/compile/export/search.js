// Sorts and searches the list. The page is complete without it, and it asks nothing of a network.
const body = document.querySelector('tbody');
const rows = [...body.rows];
const heads = [...document.querySelectorAll('thead th')];
const shown = document.getElementById('shown');
const collator = new Intl.Collator('en', { numeric: true });
const key = (row, column) => row.cells[column].dataset.order ?? row.cells[column].textContent;

heads.forEach((head, column) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  head.replaceChildren(button);
  button.addEventListener('click', () => {
    const ascending = head.ariaSort !== 'ascending';
    for (const other of heads) other.ariaSort = 'none';
    head.ariaSort = ascending ? 'ascending' : 'descending';
    const sign = ascending ? 1 : -1;
    body.append(...rows.sort((a, b) => sign * collator.compare(key(a, column), key(b, column))));
  });
});

const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
document.querySelector('.search').hidden = false;
document.getElementById('search').addEventListener('input', ({ target }) => {
  const words = target.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of rows) row.hidden = !words.every((word) => texts.get(row).includes(word));
  shown.value = words.length ? `${rows.filter((row) => !row.hidden).length} shown` : '';
});
