import { sentenceOf } from './language.ts';
import { one, pattern } from './pattern.ts';
import { anyOf } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

/** What an organisation has to have, and no thing that is bought: *rutiner för*, *en utpekad person*, *en beredskapsplan*. */
const arrangements = anyOf(`
  process, processen, processer, rutin, rutinen, rutiner, arbetssätt, policy, policyer, kontinuitetsplan, beredskapsplan,
  krisplan, återställningsplan, handlingsplan, kontaktperson, kontaktpersoner, ansvarig person, utpekad person,
  utpekad funktion, utsedd person, utsedd funktion, funktion eller person, person eller funktion, ansvarig roll,
  beredskap, incidentorganisation, krisorganisation, supportorganisation
`);
/** *En process för att hantera incidenter ska finnas*, *Det ska finnas rutiner för gallring*. */
const arranged = pattern`(?<!\p{L})${arrangements}(?!\p{L})[^.;:]{0,140}?(?<!\p{L}|(?:som|vilka|att) )((?:ska|skall|måste) finnas)(?!\p{L})|(?<!\p{L})((?:ska|skall|måste) (?:det )?finnas) (?:[\p{L}-]+ ){0,3}?${arrangements}(?!\p{L})`;
/** Whoever has it, by name, by part or by place. */
const holder = one`(?<!\p{L})\p{L}*(?:leverantör|anbudsgivar|entreprenör|utförar|uppdragstagar|konsult|säljar|beställar|kommun|region|köpar|kund|myndighet|bolag|företag|part(?:er|en|erna)?(?!\p{L})|vårdgivar|huvudm[aä]n)\p{L}*|(?<!\p{L})(?:hos|inom|på|av) (?:den |det |varje )?\p{L}*(?:part|organisation|verksamhet|förvaltning|enhet|skola|arbetsplats)\p{L}*|(?<!\p{L})(?:i|via) (?:systemet|tjänsten|lösningen|appen|portalen|plattformen)(?!\p{L})`;

/** Where a text asks for an arrangement that somebody has to have, and nobody is said to. */
export function heldByNobody(text: PreparedText): Span | undefined {
  const found = text.first(arranged);
  if (!found || holder.test(sentenceOf(text, found.index))) return undefined;
  const asked = found[1] ?? found[2] ?? '';
  const start = found.index + (found[1] === undefined ? 0 : found[0].length - asked.length);
  return [start, start + asked.length];
}
