// The HTML output in a real browser. See package.json for what it needs; PROGRAM, CHROMIUM and SCREENSHOTS may be set.
import './common.js';
import './cases/views.js';
import './cases/grid.js';
import './cases/providers.js';
import './cases/questions.js';
import './cases/search.js';
import './cases/compare.js';
import './cases/history.js';
import './cases/report.js';
import './cases/paper.js';
import './cases/speed.js';
