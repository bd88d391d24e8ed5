import type { ToPage } from '../protocol/pages.ts';
import { showAnswerTable } from './answer-table.ts';
import { host, keep } from './host.ts';
import { showImportPreview } from './import-preview.ts';
import { showProposals } from './proposals.ts';
import { showSixDemands } from './six-demands.ts';
import './page.css';

/** One script serves every page: the first message tells which one it is. */
function show(message: ToPage): void {
  switch (message.type) {
    case 'demandsChanged':
      return showSixDemands(message);
    case 'proposalsChanged':
      return showProposals(message);
    case 'tableAsked':
      return showAnswerTable(message);
    case 'importPlanned':
    case 'importRowsShown':
    case 'importRowChanged':
    case 'importMatchFound':
      return showImportPreview(message);
  }
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'demandsChanged') keep({ message: data });
  show(data);
});
const before = host.getState()?.message;
if (before) show(before);
host.postMessage({ type: 'ready' });
