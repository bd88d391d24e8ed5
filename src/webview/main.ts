import type { ToPage } from '../protocol/pages.ts';
import { host } from './host.ts';
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
    case 'importPlanned':
    case 'importRowsShown':
    case 'importRowChanged':
    case 'importMatchFound':
      return showImportPreview(message);
  }
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  // A page that is told in parts is told them all anew when it comes back.
  if (!data.type.startsWith('import')) host.setState(data);
  show(data);
});
const before = host.getState();
if (before) show(before);
host.postMessage({ type: 'ready' });
