// What was ticked to be compared; it stays while the grid is filtered.
const picked = new Set();
const chosenBar = byId('chosen');
const bodies = groupBy(inspections, report => report.whoId || 'unknown');
const bodyName = id => bodies.get(id)?.at(-1).who ?? `No such ${noun[0]}`;

// A name may have any sign in it, so each stands alone in the address.
const compareAddress = ids => '#' + ids.map(id => `compare=${encodeURIComponent(id)}`).join('&');
const compareLink = (ids, ...words) => element('a', { href: compareAddress(ids), class: 'button' }, ...words);

const showPicked = () => {
  chosenBar.hidden = picked.size === 0 || byId('grid-view').hidden;
  const names = [...picked].map(bodyName);
  chosenBar.replaceChildren(
    element('p', { role: 'status' }, names.slice(0, 4).join(', '), names.length > 4 && ` and ${names.length - 4} more`),
    compareLink([...picked], picked.size > 1 ? `Compare ${picked.size}` : 'Compare with…'),
    button('Clear', { id: 'picked-none' }));
};

const pick = (id, isPicked) => {
  if (isPicked) picked.add(id);
  else picked.delete(id);
  showPicked();
};

const pickNone = () => {
  picked.clear();
  for (const box of grid.querySelectorAll('[data-pick]')) box.checked = false;
  showPicked();
  byId('filter-name').focus();
};

