import { one, pattern } from './pattern.ts';
import { isBinding } from './language.ts';
import { defineRule, type Draft } from './rule.ts';
import { placesOf } from './word-gate.ts';

/** The first sentence begins with a pronoun and its verb: what it speaks of stands in another requirement. */
const pronouns =
  '(?:denna|detta|dessa|den|de|sådana?|samma|motsvarande|liknande|nämnda|även detta|även dessa|även den|även det|även de|allt detta|alla dessa|den senare|det senare|de senare|den förra|samma sak)';
const theirVerb =
  '(?:(?:ska|skall|bör|får|kan|måste|är|har|gäller|betyder|innebär|medför|förutsätter|omfattar|avser)(?!\\p{L})(?! som(?!\\p{L}))|(?:krav|funktion(?:er|en|erna|alitet)?|uppgifter|villkor|regler|tider|möjlighet\\p{L}*|information|princip(?:er)?|rutin(?:er)?|gränser|nivå(?:er)?|krets)(?!\\p{L})(?! (?:(?:för|om|på|i|av|till|hos|kring|rörande) (?:[\\p{L}-]+ ){1,5}?)?som(?!\\p{L})))';
const likewise =
  'på (?:motsvarande|samma|liknande) sätt|motsvarande(?=\\s+(?:\\p{L}+\\s){1,3}(?:ska|gäller))|det (?:ska|skall) (?:även|också) gälla|det (?:gäller|omfattar) (?:även|också)|det ?samma gäller|detsamma|dito|likaså';
const further =
  'dessutom|vidare|därefter|därutöver|härutöver|därtill|därvid|därmed|dock|(?:de|den|det) (?:där|häri|nyss|ovan) (?:angivna|nämnda|beskrivna)';
const inThatCase =
  'i så fall|i (?:sådana|sådant|dessa|detta) fall|i (?:det|de) (?:fallet|fallen|läget)|(?:om|när|sker|då) (?:det|detta|så) (?:inte |ej )?(?:sker|skett|har skett|görs|gjorts|händer|är fallet)(?=[,.]| (?:har|ska|skall|får|kan|är)(?!\\p{L}))|vad som (?:anges|sägs|sagts|gäller) (?:i föregående|ovan|nyss)';
/** *Efter det första avtalsåret*: the article of a thing of its own. */
const andNoArticle = '(?<!det(?= (?!ska )\\p{L}+[ae] ))';
const besideThis =
  `(?:utöver|förutom|undantag från|efter|trots|med hänsyn till|med anledning av) (?:detta|det|dessa|denna)${andNoArticle}|` +
  '(?:för|vid|av|till|i) (?:detta|dessa|dem)(?=\\s+(?:ska|skall|gäller|får|bör|måste))';
const toThatEnd =
  'för att (?:detta|denna|dessa)(?!\\p{L})|för att (?:uppnå|möjliggöra|klara|uppfylla|åstadkomma|lyckas med) (?:detta|det|dessa|denna)(?= (?:ska|skall|bör|måste|krävs))|för att [^,.]{0,60}?(?:rätt|möjlighet|tillgång|stöd|behov) (?:till|av|för) (?:det|detta|dem|dessa)(?= \\p{L})';
/** *Det gäller oavsett*, *De placeras i hallen*: the pronoun is no formal subject (*det krävs att*, *det behövs en*). */
const howOrWhere =
  '(?=[.,]|$| (?:av|i|på|med|genom|enligt|senast|innan|efter|vid|utan|inom|till|från|minst|skriftligen|via|under|för|så|som)(?!\\p{L}))';
const bareSubject = `det (?:gäller(?! att)|(?:förutsätter|innebär|inkluderar|innefattar|omfattar|avser|medför|kräver|motsvarar|beror)(?!\\p{L}))|(?:de|den) (?:\\p{L}+[^nd]as${howOrWhere}|förutsätts)`;
const noThatClause = '(?![^.]*(?: (?:hur|vem|vad|vilk\\p{L}+)|(?<!syfte|för|genom|utan) att)(?!\\p{L}))';
const done = `(?:ske|göras|gälla|\\p{L}{2,}[^n]as)${howOrWhere}${noThatClause}`;
/** *Det ska göras i syfte att*, *I första hand ska det ske*; but *Det ska säkerställas att*. */
const bareTask = `det (?:ska|skall) (?:(?:även|också|alltid|därför|kunna) )?(?:${done}|vara antingen)|i (?:första|andra|sista) hand (?:ska|skall) (?:det|de|detta) ${done}`;
const ifThis =
  '(?:om|när|då|där|ifall|eftersom) detta (?:(?:inte|ej) \\p{L}+|är|kan|går|krävs|behövs|inträffar|uppstår|bedöms)|(?:sker|görs|uppfylls) (?:inte|ej) (?:detta|så)';
/** The first sentence begins with a pronoun and its verb: what it speaks of stands in another requirement. */
const opening = one`^(?:\s|[-–•*](?=\s))*(?:(?:${pronouns}\s+${theirVerb}|(?:${[likewise, further, inThatCase, besideThis, bareSubject, bareTask, ifThis].join('|')}))(?!\p{L})(?!\s+som)|${toThatEnd})`;

const named =
  'enligt ovan|enligt nedan|ovanstående|ovannämnda?|(?:ovan|nedan|nyss) nämnda?|ovan (?:angivna?|beskrivna?)|(?:här|där|tidigare|förut|sist|nyss)(?:ovan|nedan)?nämnda?|nämnda (?:krav|funktion\\p{L}*|uppgift\\p{L}*|tider|villkor)|nedan angivna?|nedanstående|(?:ovan|nedan) beskriv\\p{L}+';
const asEarlier =
  'samma (?:krav|villkor|regler|funktion\\p{L}*|tider|sätt|nivå) som (?:ovan|för(?:r)?a|tidigare|i (?:förra|föregående))|tidigare (?:nämnda?|beskrivna?|angivna?|krav)|(?:nyss|tidigare|ovan) (?:nämnts|sagts|angetts|angivits)|med (?:detta|det|dessa) i åtanke|om det (?:inte )?har skett';
const rowBefore =
  'under föregående(?! (?:\\p{L}*månad|\\p{L}*år|vecka|dag|\\p{L}*dygn|kvartal|\\p{L}*period|termin))|föregående (?:krav|punkt|stycke|mening|avsnitt|rad)|(?:punkten|kravet|raden|stycket) (?:innan|före|ovanför)|enligt föregående';
const doThis =
  '(?:göra|utföra|klara|hantera) detta(?! (?!även|sedan|utan|innan|igen|också)[\\p{L}-]+(?:et|en|a|s|krav|sätt|arbete)(?!\\p{L}))';
const seePlace =
  'se ovan|se nedan|(?:anges|beskrivs|beskrivits|framgår|nämnts|nämns|beskrivet|angivet) (?:ovan|nedan)|\\p{L}{2,}(?:en|et|na|an|lagda?|beskriv\\p{L}+) (?:ovan|nedan)(?= (?:ska|skall|får|är|bör|måste|kan|gäller|och|som|till|lagras|finns|inom|innan|senast|med|utan|samt)(?!\\p{L})|[.,;:)]|\\s*$)';
const pointing = pattern`(?<!\p{L})(?:${[named, asEarlier, rowBefore, doThis, seePlace].join('|')})(?!\p{L})`;
/** Where the whole tender is spoken of, and no row of it: *avviker från detta*, *enligt nedan*. */
const pointingAnywhere = pattern`(?<!\p{L})(?:avviker från|uppfyller|uppfylla|bryter mot|undantag från|enligt) detta(?=\s*(?:[.,]|$)| (?:kan|kommer|ska|får|förkastas)(?!\p{L}))|(?<!\p{L})enligt (?:ovan|nedan)(?!\p{L})|se (?:\p{L}+ )?(?:ovan|nedan)(?=\s*(?:[.,)]|$))`;

const ownDocument =
  '(?:[\\p{L}-]*avtal|[\\p{L}-]*kontrakt|upphandling|[\\p{L}-]*dokument|[\\p{L}-]*bilaga|avsnitt|kapitel|punkt|förfrågan|förfrågningsunderlag|underlag|kravspecifikation|specifikation|krav|anbud|avrop|mening|paragraf|del|bestämmelse|villkor|uppdrag|fall|sätt|sammanhang|syfte)';

/** *Under denna period*: a thing that the requirement has not spoken of. Its own document, and what a number follows, all know. */
const pointedAt = pattern`(?<!\p{L})(?:under|för|i|vid|av|till|med|enligt|från|inom|efter|följa|uppfylla|tillämpa|använda) (?:samtliga |alla )?(?:denna|detta|dessa) (?!${ownDocument}\p{L}*)(\p{L}{3,})(?! \d)|(?<!\p{L})(?:säkerställa|kontrollera|visa|tillse|genom|intyga) att dessa (?!${ownDocument}\p{L}*)(\p{L}{4,}[^s ])(?!\p{L})`;
/** *Vid uppsägning enligt denna punkt*: without its number, only the page tells which. */
const thisClause = pattern`(?<!\p{L})enligt denna (?:punkt|paragraf|bestämmelse)(?!\p{L})(?! \d)`;

/** *Dessa givare ska …*, *Denna rapport ska …*: the text begins with a thing that it has not spoken of. */
const begins = pattern`^\s*(?:denna|detta|dessa)\s+(?!${ownDocument}\p{L}*)(?!(?:ska|skall|bör|får|kan|måste|är|har|som|att|gäller|även|också|inte)(?!\p{L}))[\p{L}-]{3,}`;
/** *Innan sådana prov utförs*: a kind of thing that only what stands before can tell. */
const ofSuchKind = pattern`(?<!\p{L})(?:innan|när|om|då|för|vid|av|till|med|från|efter|i|på|att) (?:sådan|sådant|sådana) (?!(?:fall|som|att|sätt|händelse|situation|omständighet|tid|omfattning|grad|form|art|skick|tillfälle|ordning)\p{L}*)([\p{L}-]{3,})(?! (?:som|att|där|vars)(?!\p{L}))`;
/** *mappstrukturen nedan*, *nedan angivna roller*. Above a ceiling or the map are places in space. */
const aboveOrBelow = pattern`^nedan (?=\p{L}+(?:er|ar|or|en)(?!\p{L}) [\p{L}]+s(?!\p{L}))|(?<![\p{L}-])(?:ovan|nedan)(?![\p{L}-])(?! (?:mark|jord|tak|undertak|innertak|golv|installationsgolv|dörr|vatten|yta|bjälklag|installation|cirka|ca|och under|eller under|användar|förare|vid )\p{L}*)(?! (?!angiv|given|givet|beskriv|upptag)[\p{L}-]{2,}(?:an|en|et|rna)(?!\p{L}))`;
const direction = one`(?:från|till|både|inte|sett|snett|rakt|strax|\d ?(?:mm|cm|dm|m|meter)) $`;

/** Where nothing is demanded: *i nedan tabell*, *Detta innebär*. */
const below = pattern`(?<!\p{L})(?:nedan angivna?|(?:av|i|enligt|på) nedan \p{L}{3,})(?!\p{L})`;
const opensWithThis = one`^\s*detta (?:betyder|innebär|medför)(?!\p{L})`;

/** *de tre sista proven*: counted in a list that stands elsewhere. With words of its own after it, it says of what. */
const counted = pattern`(?<!\p{L})(?<!bland |dess att |innan |tills |sedan )(?:de (?:(?:två|tre|fyra|fem|\d+) )?|den |det )(?:först|sist|föregående|förr|återstående|övrig|resterande|nästföljande|efterföljande)(?:a|e)? (?:(?:två|tre|fyra|fem|\d+) )?(?!siff|tecken|bokstäv|position|(?:avtals|kontrakts|ramavtals|uppdrags|kalender|läs|verksamhets|räkenskaps|budget|arbets|garanti|drift)?(?:rad|kolumn|sid|månad|veck|dag|år|timm|minut|sekund|kvartal|gång|dygn|version|person|par|vardag|arbetsdag|dels?|led)(?:a|or|na|ar|er|ar?na|erna|orna|en|et|n|t|år\p{L}*|n?s?)?(?!\p{L}))(\p{L}{3,}(?:na|en|et))(?=\s*(?:[.,;)]|$)|\s(?:ska|skall|får|kan|måste|bör|är|har)(?!\p{L}))`;

/** *Användarna ska informeras om detta*: the only sentence, and nothing before the word that it could mean. */
const dangling = pattern`^(?:(?!och |eller |samt |som |att |när |om |vid |efter |för |i |då |under |med |innan )[\p{L}-]+ ){1,6}?(?:ska|skall|måste|får|bör) (?:(?:inte|ej|även|också|alltid|skriftligen) )?(?:(?!och |eller |samt |som |att |när )[\p{L}-]+ ){1,3}?(?:om|av|till|för|med|vid|på|enligt|mot|efter|inom|i|ur|åt) (?:detta|det|dem|dessa)(?=\s*(?:[.]|$))`;

/** *Övriga rum*, *den förstnämnda rollen*, *båda*: of what, only the row before tells. */
const mentioned =
  '(?:den|det|de) (?:först|sist|sen|ovan|tidigare|redan|nyss) ?-?(?:nämnda?|angivna?|sagda|omtalade|beskrivna)|(?:som|vad som|det som) (?:har )?(?:sagts|räknats upp|beskrivits|angetts|angivits|nämnts|anges|beskrivs|sägs) (?:tidigare|förut|innan|ovan|här ovan)|(?:utöver|förutom|med undantag för) (?:det|vad) som (?:sagts|nämnts|angetts)|på föregående sida|för nämnda [\\p{L}-]+';
const asBefore =
  '(?:enligt|efter|på) samma (?:princip|sätt|vis|regler|modell)(?! (?:som|för|i alla|i båda|oavsett|varje|på|hos)(?!\\p{L}))';
const bareObject =
  '(?:följa|uppfylla|innehålla|använda|ersätta|stöd för|utförandet av) (?:(?:dessa|dem)(?=\\s*(?:[.,]|$))|dessa krav(?! som))|^(?:[\\p{L}-]+ ){1,2}ska (?:redovisa|styrka|visa|bekräfta|beskriva|intyga) detta(?= (?:med|genom|i|på)(?!\\p{L})|[.]|$)';
const beginning =
  '(?:även|också) här|(?:båda|samtliga dessa|alla dessa|ingen av dem|var och en av dem) (?:ska|skall|får|måste|bör|är)|övriga [\\p{L}-]+ (?:ska|skall|får|måste) (?:ha|vara|få) samma|(?:sådana?|sådant|nämnda|förenämnda|ifrågavarande) [\\p{L}-]+ (?:ska|skall|får|måste|bör)|undantag från (?:detta|huvudregeln)';
const thenOnly =
  '^(?:(?!om |när |vid |där |då )[\\p{L}-]+ ){1,4}(?:ska|skall|får) (?:\\p{L}+ )?i så fall|att så (?:har skett|sker|skett)(?=\\s*(?:[.]|$))|^mervärde: (?:samma sak|detta)(?! [\\p{L}-]+(?:et|en) )';
const oneOfThose = pattern`${thenOnly}|(?<!\p{L})(?:${[mentioned, asBefore, bareObject].join('|')})(?!\p{L})|^(?:${beginning})(?!\p{L})`;

const anyReference = placesOf([
  pointedAt,
  thisClause,
  pointing,
  pointingAnywhere,
  below,
  counted,
  dangling,
  begins,
  ofSuchKind,
  aboveOrBelow,
  oneOfThose,
]);

export const requirementReferenceVague = defineRule({
  id: 'requirement-reference-vague',
  code: 'SPR-13',
  target: 'requirement',
  concerns: ({ prepared }) => prepared.mayAny(anyReference) || opening.test(prepared.lower),
  ground: 'practice',
  severity: 'warning',
  title: 'Kravet kan läsas för sig',
  rationale:
    'Krav flyttas, sorteras och besvaras ett och ett. ”Denna” och ”enligt ovan” pekar då på fel sak. Upprepa ordet, eller hänvisa till kravets beteckning.',
  basis: ['INCOSE Guide for Writing Requirements, R24'],
  messages: {
    pronoun: (word: string) =>
      `”${word}” syftar på något utanför kravet: upprepa vad det är, eller hänvisa med {{krav "…"}}.`,
    pointing: (phrase: string) =>
      `”${phrase}” syftar på en plats i dokumentet: hänvisa till kravets eller bilagans beteckning.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) {
      const match = prepared.first(pointingAnywhere) ?? prepared.first(below) ?? opensWithThis.exec(prepared.lower);
      if (!match || /[:\n]/.test(prepared.lower.slice(match.index))) return;
      const span = [match.index, match.index + match[0].length] as const;
      yield { at: `${at}/text`, span, message: this.messages.pointing(prepared.raw.slice(...span)), atMost: 'hint' };
      return;
    }
    const first = opening.exec(prepared.lower)?.[0];
    if (first !== undefined) {
      const phrase = first.replace(/^[\s\-–•*]+/, '');
      const start = first.length - phrase.length;
      const word =
        /^(?:på \S+ sätt|för att detta|för att \S+ (?:det|detta|dessa|denna)|i \S+ fall|utöver \S+|förutom \S+)|^\S+/.exec(
          phrase,
        )?.[0] ?? '';
      const span = [start, start + word.length] as const;
      // Terms of a contract follow one another: "Därefter får parterna …".
      const mild = kind === 'contract' && (/^(?:där|här|dock|i )/.test(word) || /^\s*det innebär$/.test(first));
      const message = this.messages.pronoun(prepared.raw.slice(...span));
      yield { at: `${at}/text`, span, message, ...(mild && { atMost: 'hint' as const }) };
    }
    const those = first === undefined && prepared.sentences.length < 2 ? prepared.first(oneOfThose) : null;
    if (those) {
      const span = [those.index, those.index + those[0].length] as const;
      const message = this.messages.pronoun(prepared.raw.slice(...span));
      // "samt inhämta användarens medgivande till att så sker": said before in the same long sentence.
      const mild = kind === 'contract' || (those[0].startsWith('att så ') && span[0] > 100);
      yield { at: `${at}/text`, span, message, ...(mild && { atMost: 'hint' as const }) };
    }
    const [, firstEnd = prepared.raw.length] = prepared.sentences[0] ?? [];
    const thing = first === undefined ? prepared.first(begins) : null;
    if (thing) {
      const span = [thing[0].search(/\S/), thing[0].length] as const;
      const message = this.messages.pronoun(prepared.raw.slice(...span));
      yield { at: `${at}/text`, span, message, ...(kind === 'contract' && { atMost: 'hint' as const }) };
    }
    // The terms of a contract are read together.
    const such = kind === 'contract' ? null : prepared.first(ofSuchKind);
    if (such && such.index <= firstEnd && !prepared.lower.slice(0, such.index).includes((such[1] ?? '').slice(0, 4))) {
      const span = [such.index + such[0].indexOf('sådan'), such.index + such[0].length] as const;
      const message = this.messages.pronoun(prepared.raw.slice(...span));
      yield { at: `${at}/text`, span, message };
    }
    for (const { 0: phrase, 1: thing, 2: noun = thing ?? '', index } of prepared.all(pointedAt)) {
      // Spoken of before, in whatever form: "Larm ska visas. Vid dessa larm …"
      if (index > firstEnd || prepared.lower.slice(0, index).includes(noun.slice(0, 4))) continue;
      const span = [index + phrase.search(/(?:denna|detta|dessa) /), index + phrase.length] as const;
      const message = this.messages.pronoun(prepared.raw.slice(...span));
      yield {
        at: `${at}/text`,
        span,
        message,
        ...((kind === 'contract' || phrase.includes('dessa ')) && { atMost: 'hint' as const }),
      };
    }
    for (const { 0: phrase, 1: noun = '', index } of prepared.all(counted)) {
      if (index > firstEnd || prepared.lower.slice(0, index).includes(noun.slice(0, 4))) continue;
      const span = [index, index + phrase.length] as const;
      yield { at: `${at}/text`, span, message: this.messages.pronoun(prepared.raw.slice(...span)) };
    }
    const last = prepared.first(dangling);
    if (last && prepared.sentences.length < 2) {
      const end = last.index + last[0].length;
      const span = [end - (/\S+ \S+$/.exec(last[0])?.[0].length ?? 0), end] as const;
      yield { at: `${at}/text`, span, message: this.messages.pronoun(prepared.raw.slice(...span)) };
    }
    const clause = prepared.first(thisClause);
    if (clause && clause.index <= firstEnd && first === undefined) {
      const span = [clause.index + 'enligt '.length, clause.index + clause[0].length] as const;
      const message = this.messages.pronoun(prepared.raw.slice(...span));
      yield { at: `${at}/text`, span, message, ...(kind === 'contract' && { atMost: 'hint' as const }) };
    }
    const pointers = prepared.all(pointing);
    const places = prepared
      .all(aboveOrBelow)
      .filter(({ index }) => !pointers.some(other => other.index <= index && other.index + other[0].length >= index))
      .filter(({ index }) => !direction.test(prepared.lower.slice(0, index)));
    for (const { 0: phrase, index } of [...pointers, ...places]) {
      // "nedanstående:" with the list in the same text is bounded.
      if (/nedan/.test(phrase) && /[:\n]/.test(prepared.lower.slice(index))) continue;
      const span = [index, index + phrase.length] as const;
      const message = this.messages.pointing(prepared.raw.slice(...span));
      // In a later sentence of a term, what stands above is the term's own beginning.
      // And a numbered clause of it is found.
      const numbered = /(?:punkt(?:en)?|avsnitt|kapitel|§) ?[\d.]+ $/.test(prepared.lower.slice(0, index));
      const mild = kind === 'contract' && (numbered || (index > firstEnd && !phrase.includes('nedan')));
      yield { at: `${at}/text`, span, message, ...(mild && { atMost: 'hint' as const }) };
    }
  },

  examples: [
    { bad: '- ⟦dessa⟧ ska även tåla regn' },
    { bad: '⟦När⟧ detta inte går ska rummet stängas av.' },
    { bad: '⟦Detta⟧ betyder att båten ska ligga i hamn över natten.', with: { kind: 'contract' } },
    { good: 'Hallen ska visas bland de tre första träffarna.' },
    { bad: '⟦Det⟧ gäller oavsett vem som har beställt resan.', with: { kind: 'contract' } },
    { good: 'Det gäller att alla dörrar är stängda.', with: { kind: 'contract' } },
    { bad: '⟦De⟧ placeras i entrén och förses med lås.' },
    { bad: '⟦Det⟧ ska ske skriftligen.' },
    { good: 'Det ska kontrolleras att bryggan är förankrad.' },
    { bad: '⟦Samma⟧ sak ska gälla när en vikarie loggar in.' },
    { bad: 'Funktionen i ⟦punkten innan⟧ ska gå att stänga av.' },
    { good: 'Rapporten ska visa timmarna under föregående månad.' },
    { good: 'Exporten ska innehålla de uppgifter som anges i bilaga 2.' },
    { bad: '⟦Denna⟧ ska kunna göras av handläggaren själv.' },
    { bad: 'Integrationer ⟦enligt ovan⟧ ska dokumenteras.' },
    { bad: 'Leverantören ska bemanna supporten under ⟦denna fas⟧.' },
    { bad: '⟦Den förstnämnda⟧ rollen ska ha skrivrätt.' },
    { bad: '⟦Båda ska⟧ vara låsbara.' },
    { good: 'Båda dörrarna ska vara låsbara.' },
    { bad: 'Montörerna ska följa ⟦dessa rutiner⟧.' },
    { bad: '⟦Funktionerna ovan⟧ ska finnas i mobilappen.' },
    { bad: 'Inga samtal får brytas under ⟦de två sista proven⟧.' },
    { bad: 'Användarna ska informeras ⟦om detta⟧.' },
    { bad: '⟦För att detta⟧ ska fungera ska porten vara öppen.' },
    { good: 'Priserna är fasta de två första avtalsåren.', with: { kind: 'contract' } },
    { good: 'Personnumret ska visas utan de fyra sista siffrorna.' },
    { bad: 'Databasen ska byggas ⟦med detta i åtanke⟧.' },
    { bad: '⟦Dessa givare⟧ ska kalibreras före leverans.' },
    { bad: 'Innan ⟦sådana prov⟧ görs ska ledningen spolas.' },
    { bad: 'Mätvärdena ska lämnas i ⟦tabellen nedan⟧.' },
    { bad: 'Nätet ska byggas med ⟦nedan⟧ uppräknade zoner.' },
    { good: 'Rutan ovan kartan ska visa koordinater.' },
    { good: 'Rökdetektorer ska finnas ovan undertak i korridorer.' },
    {
      bad: 'Riktas krav mot köparen ska säljaren överta talan. Köparen hålls skadeslös för krav ⟦enligt ovan⟧.',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    { good: 'När ett larm bekräftas ska systemet visa åtgärdslistan för detta larm.' },
    { good: 'Det ska framgå vem som ändrade ärendet.' },
    { good: 'Loggen ska innehålla nedanstående: tid, användare och åtgärd.' },
  ],
});
