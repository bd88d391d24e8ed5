import { one, pattern } from './pattern.ts';
import { once, type PreparedText } from './prepared-text.ts';

/** What a tenderer is as a company, whatever it delivers, also as *företagets* and *hos leverantören*. */
const company = one`(?<!\p{L})(?:ni|firman?|\p{L}*leverantör(?:en|er|erna)?|anbud(?:sgivar|slämnar)(?:e|en|na)?|bolag(?:et)?|företag(?:et)?|koncern(?:en)?|entreprenör(?:en)?|uppdragstagar(?:e|en)|konsultbolag(?:et)?|säljar(?:e|en)|den som (?:lämnar|avger|ger|vill (?:leverera|lämna anbud)|offererar|lägger anbud))s?(?!\p{L})`;

/** Whether words in lower case name the company. */
export const namesCompany = (words: string): boolean => company.test(words);

/** Management systems that a company has certified. */
export const managementStandard = pattern`(?<!\p{L})(?:(?:ss-)?(?:en )?iso(?:/iec)? ?(?:9001|14001|27001|45001|20000(?:-1)?)(?::\d{4})?|emas)(?!\p{L})`;
const certified = one`certifi|(?<!\p{L})registrerad i emas`;

/**
 * Whether a certificate of a management system is asked of the company: a factory or a data centre may have one too. A row
 * that begins with the standard (*ISO 27001-certifikat: ja*) asks the tenderer.
 */
export const certifiesCompany = once(
  (text: PreparedText): boolean =>
    text.has(managementStandard) &&
    certified.test(text.lower) &&
    (namesCompany(text.lower.slice(0, 80)) || text.first(managementStandard)?.index === 0),
);
