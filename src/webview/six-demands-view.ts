import type { ToSixDemands } from '../protocol/six-demands.ts';

/** What the page shows, as plain data: tested without a browser. */
export interface SixDemandsView {
  readonly heading: string;
  readonly procurement: string;
  readonly summary: string;
  readonly cards: readonly Card[];
}

export interface Card {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly status: 'met' | 'missing' | 'waived';
  readonly statusText: string;
  readonly met: readonly string[];
  readonly gaps: readonly Gap[];
  /** Who has made an exception, when and why. */
  readonly waiver?: string;
}

export interface Gap {
  readonly what: string;
  readonly remedy: string;
  readonly at?: string;
  /** The question that closes it. */
  readonly asked?: { readonly step: string; readonly question: string };
}

const statusTexts: Readonly<Record<Card['status'], string>> = {
  met: 'Uppfyllt',
  missing: 'Saknas',
  waived: 'Undantag',
};

export function sixDemandsView({ title, file, demands }: ToSixDemands): SixDemandsView {
  const count = (wanted: Card['status']): number => demands.filter(({ status }) => status === wanted).length;
  const waived = count('waived');
  return {
    heading: 'De sex kraven i 3.11',
    procurement: title ? `${title} (${file})` : file,
    summary: [
      `${String(count('met'))} av ${String(demands.length)} är uppfyllda`,
      ...(waived > 0 ? [`${String(waived)} har undantag`] : []),
      ...(count('missing') > 0 ? [`${String(count('missing'))} återstår`] : []),
    ].join(', '),
    cards: demands.map(({ id, title: name, status, met, missing, waiver }, index) => ({
      id,
      number: index + 1,
      title: name,
      status,
      statusText: statusTexts[status],
      met,
      gaps: status === 'met' ? [] : missing,
      ...(waiver && { waiver: `Undantag enligt ${waiver.by}, ${waiver.date}: ${waiver.reason}` }),
    })),
  };
}
