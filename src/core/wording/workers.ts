/** Who does a supplier's work, by how such words end. */

/** People end as *förare*, *installatör*, *jurist*; those who use a system, and things that read and print, do not count. */
const users =
  '(?:\\p{L}*(?:användar|handläggar|invånar|vårdnadshavar|medborgar|låntagar|sökand|lär|ägar|innehavar|deltagar|mottagar|beställar|köpar|registrator|administratör|granskar|fattar))';
const devices =
  '(?:\\p{L}*(?:läs|skriv|mät|giv|bryt|ladd|håll|sänd|växl|rikt|stärk|vandl|spel|tork|kyl|värm|blås|rens|sprid|värd)ar)';
/** Plurals as *väktarna*; most words in -arna are things. */
const many =
  '(?:väkt|städ|för|led|utveckl|arbet|utbild|snick|mål|rådgiv|översätt|utför|assistent|undervis|vård|sot|svets|lägg|sätt)arna';
const person = `(?!${users}|${devices})(?:\\p{L}{2,}(?:ar(?:e|en)|(?:[fjlnst]ör|ist|vakt|arkitekt|konsult|lots|coach)(?:en|er|erna)?|m[aä]n(?:nen)?)|\\p{L}*${many})`;
/** Those who do the work: what they have learnt is a matter of qualification too. */
export const worker = `(?:${person}|konsult(?:en|er|erna)?|arkitekt(?:en|er|erna)?|\\p{L}*assistent(?:en|er|erna)?|kocken|\\p{L}*(?:terapeut|psykolog|elektriker)(?:en|er|erna)?|(?:köks|plats|drift|städ)chef(?:en)?|\\p{L}*biträden?a?|\\p{L}*(?:tekniker|elektriker)(?:n|na)?|\\p{L}*(?:tolk|kock)(?:en|ar|arna)?|\\p{L}*personal(?:en)?|\\p{L}*sköters(?:ka|kan|kor|korna)|nyckelperson(?:er|erna|en)?)`;
/** The same, and those who lead or have studied. */
export const post = `(?:${worker}|\\p{L}+(?:chef|ledare|biträde|socionom|ekonom|agronom|pedagog|terapeut|psykolog|sköterska)|socionom|ekonom|agronom)`;
/** What somebody brings to the work. */
export const knows =
  '(?:\\p{L}*erfarenhet|\\p{L}*utbildning|\\p{L}*examen|\\p{L}*kompetens|yrkesbevis|legitimation|[\\p{L}-]*certifiering|\\p{L}*vana)';
