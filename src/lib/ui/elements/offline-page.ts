/** On every public page but the path's own, which keeps its copy itself: fetch what is wanted, and tell of it. */
import { keepCopy, placeOf, say } from './offline-copy.ts';
import { showKept } from './kept-copies-list.ts';

const list = document.getElementById('kept-copies');
if (list) void showKept(list);
else if (placeOf(location.pathname) === undefined) void say({ wish: 'resume' });
else keepCopy();
