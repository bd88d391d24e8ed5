/**
 * Word lists of the language rules, as data. An organisation adds to and removes from them by name under `wordLists` in
 * `kravbyggaren.yaml`. How entries match (`~` adjective, `+` verb, `*` any ending or last part of a compound): lexicon.ts.
 */
export type WordListName =
  | 'vague'
  | 'vague-time'
  | 'escape'
  | 'open-ended'
  | 'unverifiable-verb'
  | 'universal'
  | 'future'
  | 'subjective'
  | 'jargon'
  | 'later-agreement';

export const wordLists: Readonly<Record<WordListName, readonly string[]>> = {
  /** Words of quality that no test can decide (SPR-01). */
  vague: [
    '*vänlig~', '*effektiv~', 'situationsanpassad~', 'behovsanpassad~', 'verksamhetsanpassad~', 'ändamålsanpassad~', '*optimerad~', 'pedagogisk~', 'märkbar~', 'nämnvärd~', 'omfattande', 'betydande', 'omfångsrik~', 'lyhörd~', 'kundorienterad~', 'kundfokuserad~', 'förtrogen', 'förtrogna', 'rutinerad~', 'engagerad~', 'väletablerad~', 'väletablerat', 'välutvecklad~', 'välutvecklat', 'välstrukturerad~', 'välstrukturerat', 'välorganiserad~', 'välbeprövad~', 'välbeprövat', 'välgenomtänkt~', 'välavvägd~', 'välanpassad~', 'välgjord~', 'väldefinierad~', 'stilren~', 'behaglig~', 'bekväm~', 'trevlig~', 'högkvalitativ~', 'högklassig~', 'förstklassig~', 'toppmodern~', 'världsledande', 'självklar~', 'naturlig~', 'okomplicerad~', 'okomplicerat', 'lättskött~', 'lättsam~', 'lättlärd~', 'lättillgängligt', 'lätthanterligt', 'användarvänlighet*', 'flexibilitet*', 'skalbarhet*', 'enkelhet*', 'tydlighet*', 'robusthet*', 'överskådlighet*', 'lättillgänglighet', 'merparten', 'flertalet', 'stora datamängder', 'stora mängder', 'stor mängd', 'stora volymer', 'större mängder', 'stora mängder data', 'de flesta', 'verksamhetens behov', 'skiftande behov', 'varierande behov', 'förändrade behov', 'rätt kompetens', 'relevant kompetens', 'rätt kvalitet', 'senaste tekniken', 'senaste teknik', 'ny teknik', 'på ett bra sätt', 'på ett enkelt sätt', 'hög grad av', 'i rimlig', 'korta ledtider', 'kort inställelsetid', 'kort leveranstid', 'lång erfarenhet', 'stor erfarenhet', 'tillräckligt', 'väl insatt', 'väl förtrogen', 'väl etablerad', 'väl etablerat', 'väl beprövad', 'väl beprövat', 'väl genomtänkt', 'väl integrerad', 'väl integrerat', 'väl strukturerad', 'väl strukturerat', 'lätt att', 'enkelt att', 'enkla att', 'lätta att',
    'nära samarbete', 'nära samverkan', 'nära dialog', 'tät dialog', 'lätta', 'anpassningsbar~', 'logisk~', 'lång livslängd', 'lång hållbarhet', 'fackmannamässig~', 'fackmässig~', 'yrkesmässig~', 'översiktlig~', 'ordentlig~', 'noggrann~', 'grundlig~', 'vanliga', 'vanligaste', 'välrenommerad~', 'miljövänlig~', 'energieffektiv~', 'energisnål~', 'på bästa sätt', 'kundvänlig~', 'servicevänlig~', 'underhållsvänlig~', 'driftsäker~', 'störningsfri~', 'problemfri~', 'friktionsfri~', 'lättskött~','några', 'ett flertal', 'ett antal', 'diverse', 'ett stort antal', 'ett fåtal', 'på ett säkert sätt', 'säker hantering', 'vanligt förekommande', 'vanligast förekommande', 'allmänt förekommande', 'gängse', 'sedvanlig~', 'optimerad~', 'optimerat', 'optimerade', 'konsekvent~', 'estetisk~', 'tilltalande', 'inspirerande', 'erfaren~', 'kunnig~', 'serviceinriktad~', 'välutbildad~', 'välutbildade', 'kraftfull~', 'utförlig~', 'minimal', 'minimala', 'maximala möjliga', 'största möjliga', 'minsta möjliga', 'kortast möjliga', 'mindre', 'betryggande', 'skälig~', 'lättarbetad~', 'lättläst~', 'självinstruerande', 'självförklarande', 'högpresterande', 'användbar~', 'väl anpassad', 'väl anpassat', 'i stor utsträckning', 'i hög grad', 'hög grad','god', 'gott', 'goda', 'hög', 'högt', 'höga', 'låg', 'lågt', 'låga',
    'användarvänlig~', 'lättanvänd~', 'lätthanterlig~', 'lättförståelig~', 'lättbegriplig~', 'lättillgänglig~', 'lättöverskådlig~', 'intuitiv~', 'modern~', 'tidsenlig~', 'flexibel~', 'skalbar~', 'robust~', 'stabil~', 'pålitlig~', 'tillförlitlig~',
    'snabb~', 'smidig~', 'enkel~', 'enkelt', 'lätt', 'effektiv~', 'optimal~', 'ändamålsenlig~', 'adekvat~', 'lämplig~', 'rimlig~', 'tillräcklig~', 'tillfredsställande', 'fullgod~', 'godtagbar~', 'acceptabel~',
    'professionell~', 'beprövad~', 'beprövade', 'beprövat', 'marknadsledande', 'branschstandard*', 'branschpraxis', 'state of the art', 'framtidssäker~', 'framtidssäkrad~', 'framtidssäkrat', 'framtidssäkrade', 'sömlös~', 'heltäckande', 'relevant~', 'väsentlig~', 'tydlig~',
    'överskådlig~', 'lättnavigerad~', 'lättnavigerat', 'attraktiv~', 'innovativ~', 'hög kvalitet', 'god kvalitet', 'hög säkerhet', 'god säkerhet', 'hög tillgänglighet', 'god tillgänglighet', 'hög prestanda', 'god prestanda', 'hög driftsäkerhet',
    'god service', 'hög servicenivå', 'god praxis', 'god sed', 'vedertagen~', 'vedertagna', 'etablerad~', 'etablerade', 'etablerat', 'korta svarstider', 'kort svarstid', 'bra', 'högsta möjliga', 'lägsta möjliga', 'bästa möjliga', 'så snabbt som möjligt',
    'väl fungerande', 'välfungerande', 'väl dokumenterad', 'väl dokumenterat', 'väldokumenterad~', 'erforderlig~', 'nödvändig~', 'större', 'mindre avvikelser', 'avsevärd~', 'allsidig~', 'mångsidig~', 'kostnadseffektiv~', 'resurseffektiv~', 'genomtänkt~',
    'genomtänkta', 'välkänd~', 'seriös~', 'kompetent~', 'erfaren personal', 'erfarna', 'god kunskap', 'goda kunskaper', 'hög kompetens', 'kontinuerlig~', 'proaktiv~',
  ],
  /** Words of time without a measure (SPR-01). */
  'vague-time': [
    'inom rimlig tidsrymd', 'inom skäliga tider', 'så skyndsamt', 'så snabbt', 'med kort varseltid', 'utan onödiga dröjsmål', 'utan fördröjning', 'i realtid eller nära realtid', 'då och då', 'med täta mellanrum', 'med viss regelbundenhet', 'fortlöpande', 'fortlöpande~', 'tidigast möjliga', 'med kort framförhållning', 'i ett tidigt skede', 'på kort tid', 'på kort sikt','med kort varsel', 'inom kort', 'inom rimliga tider', 'med god framförhållning', 'så tidigt', 'utan fördröjningar', 'utan större fördröjning', 'i tid', 'tidsnära', 'med regelbundenhet', 'vid återkommande tillfällen',
    'omgående', 'snarast', 'skyndsamt', 'skyndsam~', 'löpande', 'regelbunden~', 'regelbundet', 'regelbundna', 'återkommande', 'kontinuerligt', 'i god tid', 'inom rimlig tid', 'inom skälig tid', 'utan dröjsmål', 'utan onödigt dröjsmål', 'så snart som möjligt',
    'så fort som möjligt', 'så fort det går', 'snarast möjligt', 'med jämna mellanrum', 'periodiskt', 'frekvent~', 'ofta', 'tidigt', 'omedelbart', 'genast', 'nära realtid', 'utan fördröjning', 'snabbt',
  ],
  /** Words that let the supplier out (SPR-02). */
  escape: [
    'med fördel', 'gärna', 'såvitt det är möjligt', 'så vitt möjligt', 'i normala fall', 'i undantagsfall', 'under normala omständigheter', 'under normala förhållanden', 'i de flesta fall', 'i de allra flesta fall', 'i vissa fall', 'i många fall', 'i enstaka fall', 'i allmänhet', 'av praktiska skäl', 'efter omständigheterna', 'så gott det går', 'så långt som det går', 'om inte annat anges', 'såvida inte', 'om än', 'allt efter behov',
    'om inget annat godkänns', 'om inget annat uttryckligen godkänns', 'om inte annat godkänns', 'om inget annat avtalas', 'om inget annat överenskoms',
    'när möjlighet finns', 'om möjlighet finns', 'i mån av tid', 'såvitt möjligt', 'så långt det är praktiskt möjligt','i den mån', 'efter behov', 'utifrån behov', 'där så krävs', 'när så krävs', 'där det krävs', 'där det är relevant', 'när det är relevant', 'om relevant', 'där relevant', 'i tillämplig mån', 'i möjlig mån', 'om inte särskilda skäl', 'så långt som det är möjligt', 'i den mån det går', 'när det är lämpligt', 'vid lämpliga tillfällen', 'om praktiskt möjligt',
    'om möjligt', 'om det är möjligt', 'om så är möjligt', 'så långt möjligt', 'så långt som möjligt', 'så långt det är möjligt', 'så långt det går', 'i möjligaste mån', 'i görligaste mån', 'i mån av', 'i den mån det är möjligt', 'i den utsträckning det är möjligt',
    'i största möjliga utsträckning', 'i största möjliga mån', 'när så är möjligt', 'där så är möjligt', 'där det är möjligt', 'när det är möjligt', 'där så är lämpligt', 'när så är lämpligt', 'om så är lämpligt', 'där det är lämpligt', 'när det är lämpligt',
    'om lämpligt', 'vid behov', 'om behov finns', 'om behov uppstår', 'när behov finns', 'när behov uppstår', 'i tillämpliga delar', 'i tillämplig omfattning', 'i tillämpliga fall', 'i förekommande fall', 'om tillämpligt', 'där så är tillämpligt', 'där tillämpligt',
    'normalt', 'normalt sett', 'i normalfallet', 'som regel', 'i regel', 'i huvudsak', 'huvudsakligen', 'i princip', 'principiellt', 'i första hand', 'i stort', 'i stort sett', 'eventuellt', 'i de fall det är möjligt', 'företrädesvis', 'helst', 'vanligtvis',
    'vanligen', 'generellt sett', 'om inget hindrar', 'efter förmåga', 'efter bästa förmåga', 'i skälig omfattning', 'i skälig utsträckning', 'i rimlig omfattning', 'i rimlig utsträckning', 'i lämplig omfattning', 'i lämplig utsträckning', 'om så krävs', 'om det behövs',
    'när så behövs', 'i viss mån', 'i viss utsträckning', 'i största utsträckning',
  ],
  /** Lists without an end (SPR-03). */
  'open-ended': [
    'utan att begränsas till', 'utan begränsning till', 'ej begränsat till', 'ej begränsad till', 'inte begränsad till', 'inte begränsade till', 'och så vidare', 'samt liknande', 'samt dylikt', 'eller annan liknande', 'eller annat liknande', 'och andra liknande', 'samt andra liknande', 'et al', 'o s v', 'm.m', 'mm','som t.ex', 'ex', 'exv', 'så som', 'med fler', 'som exempelvis', 'o.dyl', 'och så vidare',
    'm.m', 'mm', 'm m', 'm.fl', 'mfl', 'm fl', 'etc', 'etcetera', 'et cetera', 'osv', 'o.s.v', 'o s v', 'och så vidare', 'och liknande', 'och dylikt', 'o.d', 'o dyl', 'e.d', 'med mera', 'med flera', 'till exempel', 't.ex', 't ex', 'tex', 'exempelvis', 'bland annat', 'bl.a', 'bl a', 'bla',
    'såsom', 'inklusive men inte begränsat till', 'inkluderande men inte begränsat till', 'inte begränsat till', 'bland andra', 'däribland', 'med mera.', 'i stil med', 'eller liknande', 'eller dylikt',
  ],
  /** Verbs whose result no one can observe (SPR-10). */
  'unverifiable-verb': [
    'motverka+', 'stärka+', 'tillvarata+', 'värna+', 'stimulera+', 'uppmuntra+', 'effektivisera+', 'förenkla+', 'tillgodose', 'säkerställa+', 'eftersträva+', 'beakta+', 'underlätta+', 'främja+', 'förbättra+', 'optimera+', 'minimera+', 'maximera+', 'tillse', 'garantera+', 'maximera+', 'understödja+', 'befrämja+', 'vidareutveckla+', 'rationalisera+', 'harmonisera+', 'strömlinjeforma+', 'sörja+ för', 'ta till vara', 'tar till vara', 'göra sitt bästa', 'göra sitt yttersta', 'arbeta+ aktivt', 'aktivt arbeta+', 'ha som mål', 'har som mål', 'ha fokus på', 'sträva+ mot', 'sträva+ efter', 'verka+ för', 'medverka+ till', 'bidra till', 'bidrar till', 'ta hänsyn till', 'tar hänsyn till', 'se till att', 'ser till att', 'arbeta+ för', 'hålla hög', 'upprätthålla god', 'upprätthålla hög', 'möta behov', 'möta behoven', 'tillgodoser', 'tillgodoses', 'tillser', 'tillses', 'ha ambitionen', 'vara lyhörd', 'vara behjälplig', 'ta tillvara', 'tar tillvara', 'ansvara+ för god',
  ],
  /** Words that leave no tolerance (SPR-11). Only some of their uses are found: see the rule. */
  universal: [
    'fritt från fel', 'fritt från brister', 'fri från brister', 'fria från brister', 'fri från fel', 'fria från fel', 'helt fritt', 'i alla avseenden', 'i alla delar', 'vid alla tidpunkter', 'i varje läge', 'under alla förhållanden', 'årets alla dagar', 'året runt', 'utan avbrott',
    'alla', 'samtliga', 'alltid', 'hela tiden', 'fullständig~', 'fullständigt', 'dygnet runt', '24/7', 'när som helst', 'var som helst', 'vilken som helst', 'vilket som helst', 'vilka som helst', 'i alla lägen', 'under alla omständigheter', 'i alla situationer', 'helt och hållet', 'utan undantag', 'noll fel',
    'felfri~', 'felfritt', 'helt utan',
  ],
  /** What shall come some day (SPR-18). */
  future: ['på sikt', 'i framtiden', 'framöver', 'roadmap', 'road map', 'på längre sikt', 'i förlängningen', 'kommer att'],
  /** Whoever judges without a measure (SPR-19). */
  subjective: [],
  /** Foreign words that need a definition (SPR-17). */
  jargon: [
    'drag and drop', 'drag-and-drop', 'self-service', 'self service', 'onboarding', 'offboarding', 'roll-out', 'rollout', 'go-live', 'go live', 'back office', 'front office', 'single point of contact', 'spoc', 'proof of concept', 'poc', 'user story', 'user stories', 'storage', 'hosting', 'hostad', 'big data', 'data lake', 'data warehouse', 'data mining', 'real time', 'real-time', 'best-of-breed', 'change management', 'release management', 'incident management', 'business case', 'stakeholders', 'touchpoint', 'touchpoints', 'feature', 'features', 'tracking', 'reporting', 'scheduling', 'clustering', 'load balancing', 'hot standby', 'disaster recovery', 'cloud-native', 'cloud-ready', 'multi-tenant', 'multitenant', 'as a service',
    'single sign-on', 'single sign on', 'sso', 'cloud ready', 'cloud native', 'roadmap', 'best practice', 'best practices', 'best of breed', 'state of the art', 'seamless', 'plug and play', 'plug-and-play', 'out of the box', 'out-of-the-box', 'look and feel', 'mobile first', 'zero trust', 'user experience',
    'ux', 'customer journey', 'time to market', 'use case', 'use cases', 'business intelligence', 'machine learning', 'low code', 'low-code', 'no code', 'devops', 'devsecops', 'customer success', 'quick wins', 'end-to-end', 'end to end', 'push-notis', 'helpdesk', 'service desk', 'servicedesk', 'dashboard', 'dashboards',
    'workflow', 'workflows', 'backend', 'frontend', 'middleware', 'failover', 'on-premise', 'on-prem', 'on premise',
  ],
  /** What the parties would settle later (LOU-16). */
  'later-agreement': [
    'överenskoms senare', 'överenskommes senare', 'avtalas senare', 'bestäms senare', 'beslutas senare', 'specificeras senare', 'fastställs senare', 'enligt överenskommelse', 'enligt separat överenskommelse', 'enligt särskild överenskommelse', 'enligt senare överenskommelse', 'efter överenskommelse',
    'efter särskild överenskommelse', 'efter separat överenskommelse', 'i samråd', 'efter samråd', 'kommer parterna överens', 'parterna kommer överens', 'kommer att överenskommas', 'förhandlas senare', 'efter förhandling', 'enligt separat avtal', 'enligt särskilt avtal', 'enligt separat offert', 'enligt offert',
  ],
}; // prettier-ignore
