import type { ToPage } from '../protocol/pages.ts';
import { host } from './host.ts';
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
  }
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  host.setState(data);
  show(data);
});
const before = host.getState();
if (before) show(before);
host.postMessage({ type: 'ready' });
