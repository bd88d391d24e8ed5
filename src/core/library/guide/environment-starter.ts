import type { Environment } from '../../model/generated/types.ts';
import { renderFile } from '../../parse/index.ts';

/** A file to fill in: one entry of each kind that most requirements lean on, without products. `date` is today. */
export function environmentStarter(title: string, date: string): string {
  const environment: Environment = {
    kravbyggaren: 1,
    title,
    version: '1',
    date,
    description: 'Fyll i det ni har och ta bort det som inte gäller. Produktnamn är tillåtna här.',
    entries: [
      { id: 'klient', title: 'Arbetsplats för anställda', kind: 'client', status: 'in-use' },
      { id: 'webblasare', title: 'Webbläsare', kind: 'browser', status: 'in-use' },
      { id: 'inloggning', title: 'Inloggning för anställda', kind: 'identity', status: 'in-use' },
      { id: 'nat', title: 'Nät och internetanslutning', kind: 'network', status: 'in-use' },
    ],
  };
  return renderFile(environment);
}
