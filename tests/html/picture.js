// Makes docs/page.png, the picture of the page in the README: `npm run picture`. Its councils and their grades are invented.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, makePage, openPage, tidy } from './browser.js';
import { pageOf, piecesOf } from './pieces.js';

const O = 'outstanding', G = 'good', R = 'requires_improvement', I = 'inadequate';
const AREAS = ['overall_effectiveness', 'impact_of_leaders', 'help_and_protection', 'in_care', 'care_leavers'];
const LATER = ['2023-06-12', '2023-11-06', '2024-02-26', '2024-09-16', '2025-01-20', '2025-05-12', '2025-10-06'];
const EARLIER = ['2018-05-14', '2018-11-05', '2019-03-11', '2019-09-23', '2020-01-13', '2021-07-05'];

// Each council's region, its grades at the latest inspection and its overall one before.
const COUNCILS = {
  Aldermarch: ['Northern Vale', [G, G, R, G, G], R], Brackenford: ['Estuary', [G, G, G, G, O], G], Cawdale: ['Northern Vale', [O, O, G, O, O], G],
  Dunwater: ['Midshires', [R, R, R, G, R], G], Eastmere: ['Estuary', [I, I, I, R, R], R], Fenmoor: ['Midshires', [G, O, G, G, G], R],
  Gorsley: ['Midshires', [G, G, G, G, R], G], Harrowick: ['Northern Vale', [R, G, R, R, R], I], Inglemoor: ['Estuary', [G, G, G, O, G], R],
  Kelsborough: ['Midshires', [O, O, O, G, O], G], Langreave: ['Northern Vale', [G, G, R, G, G], I], Marlhaven: ['Estuary', [R, R, R, R, I], R],
};

const judged = (grade, area) => ({ scope: 'local_authority', area, label: area, grade });

const entryOf = (base, who, number, start, grades) => ({ ...base, report_id: `${who}-${start}`, inspection_id: `${who}-${start}`, file: `${who}-${start}.pdf`,
  provider: who, authority: { name: who, gss_code: `X${number}`, region: COUNCILS[who][0] }, start, end: null, grades, warnings: 0, errors: 0 });

const RANK = [O, G, R, I];
const stepOf = (who, start, now, before, earlier) => ({ file: `${who}-${start}.pdf`, start, scope: 'local_authority', area: AREAS[0],
  direction: now === before ? 'same' : RANK.indexOf(now) < RANK.indexOf(before) ? 'better' : 'worse', previous_grade: before, previous_start: earlier });

const invented = ({ ilacs, visit, packed }) => {
  const entries = [], steps = [];
  Object.entries(COUNCILS).forEach(([who, [, grades, before]], at) => {
    const [start, earlier] = [LATER[at % LATER.length], EARLIER[at % EARLIER.length]];
    entries.push(entryOf(ilacs, who, at, start, grades.map((grade, area) => judged(grade, AREAS[area]))));
    entries.push(entryOf(ilacs, who, at, earlier, [judged(before, AREAS[0])]));
    if (at % 4 === 0) entries.push(entryOf(visit, who, at, '2025-11-18', []));
    steps.push(stepOf(who, start, grades[0], before, earlier));
  });
  return [entries.map(entry => ({ entry, packed })), steps];
};

const address = makePage(['fixtures/ilacs-2023.tagged.pdf', 'fixtures/focused-visit.tagged.pdf'], 'picture.html');
const path = fileURLToPath(address);
const pieces = piecesOf(readFileSync(path, 'utf8'));
const [{ entry: ilacs, packed }, { entry: visit }] = pieces.reports;
writeFileSync(path, pageOf(pieces, ...invented({ ilacs, visit, packed })));

const context = await launch();
const tab = await openPage(context, address, { width: 1200, height: 860 });
await tab.screenshot({ path: fileURLToPath(new URL('../../docs/page.png', import.meta.url)) });
await context.close();
tidy();
