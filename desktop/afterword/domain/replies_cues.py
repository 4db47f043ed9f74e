"""Cues of meaning in a sentence of a reply, in many languages: refusing, putting off, advising, thanking."""

import re
from functools import cache

from afterword.domain.replies_cues_more import MORE_CUES

# name -> pattern; each becomes one feature of a sentence, and each pair: their order was learned with them.
_CUES = {
    "feedback": (
        r"feed-?back|rückmeldung|retour(?:s)?\b|retroalimentaci|comentarios? |valoraci|riscontro|"
        r"valutazion|terugkoppeling|retorno|informacj\w+ zwrotn|återkoppling|обратн\w+ связь|zpětn\w+ "
        r"vazb|geri bildirim|フィードバック|反馈|评价|\bcomments?\b|\bremarks?\b|\bpointers?\b|critique"
    ),
    "advice": (
        r"\badvice\b|\btips?\b|\bsuggest\w*|recommend\w*|\bhints?\b|\bratschl\w+|\brat\b|tipp\b|"
        r"empfehl\w+|conseil\w*|recommand\w*|consejo\w*|recomiend\w*|consigli\w*|raccomand\w*|advies|"
        r"adviseer|aanraden|raad\b|conselh\w+|recomend\w*|\brad[ay]\b|radz[ęi]\w*|polecam|warto|助言|"
        r"アドバイス|勧め|建议|совет\w*|råd\b"
    ),
    "reasons": (
        r"\breasons?\b|\bdetails?\b|gründe\w*|auskunft|motifs?\b|raisons?\b|motivos?|razones|ragioni|"
        r"motivi|redenen|powod\w+|motiver\w*|理由|詳細|причин\w*|原因|explanation|explain|erläuter|erklär"
    ),
    "unable": (
        r"\b(?:unable|not able|cannot|can['’]?t|can not|could ?n['’]?o?t|may not|not (?:allowed|"
        r"permitted|possible|in a position|at liberty)|won['’]?t|not going to|never|don['’]?t|do not|"
        r"does ?n['’]?o?t|are ?n['’]?o?t|forb[ia]d\w*|no way)\b"
    ),
    "unable_other": (
        r"nicht möglich|können wir (?:leider )?(?:nicht|kein)|dürfen (?:wir )?(?:leider )?(?:nicht|"
        r"kein)|darf (?:ich )?(?:\w+ )?(?:nicht|nichts)|grundsätzlich (?:nicht|kein)|pas en mesure|"
        r"impossible|ne (?:pouvons|peux|peut|donnons|faisons|communiquons|permet)\b|n['’]ai pas le "
        r"droit|no (?:podemos|puedo|nos es posible|me está permitido|damos|compartimos|ofrecemos)|non "
        r"(?:ci è|possiamo|posso|comunichiamo|diamo|è possibile|mi è)|(?:kunnen|mag|mogen|geven|"
        r"willen) (?:wij |we |ik )?(?:\w+ ){0,3}(?:niet|geen)|não (?:podemos|posso|nos é|damos|"
        r"divulgamos|me é)|nie (?:możemy|mogę|udzielamy|podajemy|wolno|jesteśmy w stanie|mamy "
        r"zwyczaju)|いたしかね|できません|できかね|行っておりません|控えさせ|不能|不提供|无法|не (?:могу|"
        r"можем|даём|даем|комментир)|"
        r"inte (?:möjlighet|kan|får|lämnar)|ikke (?:kan|må|giver)|nelze|nemůž\w+|neposkytuj|"
        r"veremiyoruz"
    ),
    "policy": (
        r"\bpolic(?:y|ies)\b|\brules?\b|\bpractice\b|procedure|\bguidelines?\b|princip\w+|"
        r"regulation\w*|unternehmenspolitik|richtlinie\w*|grundsätzlich|politique|règlement|política|"
        r"norma\b|regolamento|policy|beleid|polityk\w+|regulamin|規定|方針|规定|правил\w*|regler|contract"
    ),
    "legal": (
        r"\blegal(?:ly)?\b|lawyers?|solicitors?|attorneys?|\bgdpr\b|confidential\w*|data protection|"
        r"liabilit|insurance|compliance|rechtlich\w*|\bagg\b|verschwiegen\w*|datenschutz\w*|juridique|"
        r"confidenti\w+|jurídic\w*|legale|riservat\w+|juristen|vertrouwelijk|prawny|poufn\w+|法務|機密|法务|"
        r"union|conseil juridique"
    ),
    "volume": (
        r"(?:number|volume|amount|so many|hundreds?) (?:of )?(?:applica|candidat|request|people|"
        r"interest|cv)|vielzahl|nombre de candidatures|gran número|elevado n|aantal sollicita|dużą "
        r"liczbę|応募者多数|capacity|no time|lack of time|don['’]t have (?:the )?time|zeit fehlt|faute de "
        r"temps"
    ),
    "higher": (
        r"head ?office|\bhr\b|human resources|(?:my|the) (?:boss|manager|director|board|council|"
        r"governors?|client|lawyers?|company|trust|firm|management)|upstairs|personalabteilung|die "
        r"leitung|la direction|la dirección|la direzione|directie|zarząd"
    ),
    "silence": (
        r"leave it (?:at that|there)|nothing (?:\w+ ){0,2}(?:to add|i can (?:add|say|tell)|more|"
        r"further|useful)|say (?:no |any)?more|hands are tied|out of my hands|rather not|prefer not|"
        r"\bpass on (?:this|that)\b|correspondence|davantage|nada más|di più|niets over|mais nada|nic "
        r"więcej|これ以上|in writing|disclos\w*|divulg\w*|\brefrain"
    ),
    "everyone": (
        r"\bto (?:anyone|anybody|candidates|applicants|everyone)\b|\bindividual(?:ly|s)?\b|"
        r"personali[sz]ed|\beach (?:one|applicant|candidate)|every (?:applicant|candidate)|"
        r"individuel\w*|individual\w*|persönlich\w*|indywidualn\w*|individuele|個別|お一人"
    ),
    "later": (
        r"\b(?:get back|come back|reply|write|answer|respond|be in touch|drop you|let you know|send "
        r"you)\b.{0,60}\b(?:soon|later|tomorrow|next|week|monday|tuesday|wednesday|thursday|friday|"
        r"weekend|month|when|once|as soon|after)|bear with me|leave it with me|give me (?:a|until|"
        r"some)|(?:i|we)(?:['’]ll| will| shall)(?: \w+)? (?:ask|check|find out|look|think|dig|see "
        r"what|come back|get back|reply|write)|melde mich|komme (?:dann )?auf sie|reviens vers|vous "
        r"réponds|te digo algo|contestaré|faccio sapere|le rispondo|kom er .{0,20}op terug|laat het "
        r"je weten|respondo-lhe|depois digo|odpiszę|dam znać|改めてご連絡|後日|återkommer|vender tilbage|"
        r"отвечу|ozvu se|dönüş yapaca|再给您"
    ),
    "call": (
        r"\b(?:call|phone|ring|telephone|chat|teams|zoom|coffee|speak)\b|telefon\w*|anruf\w*|rufen "
        r"sie|téléphon\w*|appel\b|teléfono|llám\w+|al telefono|mi chiami|sentirci|bellen|telefone|"
        r"ligue|zadzwoni\w*|電話|по телефону"
    ),
    "forward": (
        r"(?:forward\w*|pass(?:ed|ing)?) (?:\w+ ){0,4}(?:on )?to\b|\bcc['’]?(?:ed|ing)?\b|copied|"
        r"copying|weitergeleitet|transmis|(?:he )?pasado su|ho girato|doorgestuurd|encaminh\w+|"
        r"przekaza\w+|転送|best person|(?:ask|contact|write to|speak to|wenden sie sich|adress|"
        r"dirí[gj]a|si rivolga|neem contact|contacte|zwrócić|お問い合わせください)"
    ),
    "slot": (
        r"\b(?:when|what time|are you (?:free|available)|does .{0,30}suit|would .{0,30}(?:suit|work)|"
        r"how about|slot|calendar|invite)\b|wann passt|quand|cuándo|quando|wanneer|kiedy|ご都合"
    ),
    "next_time": (
        r"next time|in (?:the )?future|in future|before (?:your|you|the) (?:next|go|come|apply)|"
        r"nächste\w* mal|künftig|prochaine fois|à l['’]avenir|próxima vez|en el futuro|prossima volta|"
        r"volgende keer|da próxima|następnym razem|na przyszłość|次回|今後は|下次|nästa gång|næste gang|в "
        r"следующий раз|příště"
    ),
    "you_did": (
        r"\byou (?:were|was|are|had|have|did|didn['’]?t|did not|do|don['’]?t|came|seemed|seem|looked|"
        r"spoke|said|told|gave|asked|answered|showed|knew|know|went|made|missed|lost|forgot|never|"
        r"could(?:n['’]t)?|talked|kept|used|need|should|might|may|would|scored|struggled|rushed|"
        r"mentioned|sounded|explained|left|took|wrote|sent|brought|put|got|tend\w*|hid|jumped|"
        r"proposed|translated|listed|described)\b"
    ),
    "your_thing": (
        r"\byour (?:\w+ ){0,2}(?:answers?|cv|résumé|resume|portfolio|presentation|task|test|code|"
        r"examples?|experience|knowledge|skills?|english|german|french|spanish|manner|voice|notes|"
        r"questions?|work|lesson|maths|sums|strength\w*|weak\w*|attitude|enthusiasm|body language|eye "
        r"contact|salary|expectations?|cover letter|letter|references?|licence|handwriting|spelling|"
        r"numbers|design|pitch|case|plan|story|stories|background|technical|translation|"
        r"certificate\w*)\b"
    ),
    "you_other": (
        r"\b(?:sie (?:waren|hatten|haben|wirkten|könnten|sollten|wussten|kannten|sprachen)|ihre "
        r"(?:antwort|präsentation|unterlagen|gehalts|erfahrung|art|fragen|kenntnisse|arbeitsprobe)\w*|"
        r"ihr (?:auftreten|vortrag|lebenslauf|anschreiben)|du (?:warst|hattest|hast|wirktest|solltest|"
        r"kannst)|deine \w+|vous (?:étiez|aviez|avez|manqu\w+|sembl\w+|parl\w+|devriez)|vos "
        r"(?:réponses|exemples|questions|prétentions)|votre (?:présentation|dossier|niveau|motivation|"
        r"cv|manque)|(?:sus|tus|su|tu) (?:respuestas?|presentación|nivel|currículum|experiencia|"
        r"inglés)|(?:te|le) (?:faltó|falta|vimos|vi|notamos|recomiendo|aconsejo)|usted (?:sabía|"
        r"parecía|habló)|(?:le sue|la sua|il suo|le tue|la tua|il tuo) (?:rispost\w+|presentazione|"
        r"inglese|esperienza|curriculum|prova|preparazione)|(?:era|sembrava|conosceva|parlava)\b|je "
        r"(?:antwoorden|was|had|kwam|wist|hebt|presentatie|cv|nederlands)|uw (?:antwoorden|"
        r"presentatie|cv|ervaring)|(?:as suas|a sua|o seu|as tuas|a tua|o teu) (?:respostas?|"
        r"apresentação|inglês|experiência|currículo|prova)|(?:był|była|miał|miała|wiedział|mówił)\w* "
        r"pan\w*|(?:odpowiedzi|angielski|prezentacja|doświadczeni\w+|oczekiwania))\b|ご自身|お答え|"
        r"志望動機|ご説明|"
        r"受け答え|您的|您在|вы (?:были|говорили|не)|ваши? (?:ответ|опыт|знани)|dina? (?:svar|exempel)|dine "
        r"svar"
    ),
    "missing": (
        r"\b(?:missing|missed|lack\w*|not enough|too (?:\w+)|more (?:\w+)|less|fewer|weak\w*|could "
        r"have|would have liked|wanted to|would like to (?:see|hear)|better|stronger|clearer|shorter|"
        r"slower|deeper|briefer)\b|fehlt\w*|zu (?:lang|kurz|wenig|viel|schnell|leise)\w*|mehr|weniger|"
        r"besser|etwas|manqu\w+|trop|plus de|davantage de|un peu|faltó|faltaba|demasiado|más|mejor|"
        r"poco|mancava\w*|troppo|più|meglio|ontbrak|te (?:lang|weinig|veel|snel)|meer|beter|faltou|"
        r"demasiado|mais|melhor|pouco|zabrakło|za (?:długi|mało|słab|szybk)\w*|więcej|lepiej|もう少し|足り|"
        r"不足|弱|ほうが|より|不够|太|更"
    ),
    "improve": (
        r"\b(?:practi[sc]e|prepare|rehearse|learn|work on|brush up|read up|revise|improve|train|study|"
        r"focus|try|bring|show|keep|take|use|think|make sure|be (?:more|less|bolder|yourself|concise|"
        r"specific|honest))\b|üben|vorbereit\w*|lernen|nennen sie|zeigen sie|préparez?|travaillez|"
        r"apprenez|entraîn\w+|prepar\w+|practi\w+|estudi\w+|esercit\w+|studi\w*|oefen\w*|"
        r"voorbereid\w*|bereid|prepare|pratique|treine|przygotowa\w*|poćwicz\w*|ćwicz\w*|練習|準備|心がけ|"
        r"調べ|"
        r"勉強|准备|练习|了解"
    ),
    "strength": (
        r"\b(?:strong\w*|sound|excellent|impress\w*|good at|clear|convincing|lovely|beautiful|great "
        r"(?:with|at)|well (?:prepared|explained|structured)|liked (?:your|how|the way))\b|"
        r"überzeug\w+|stark\w*|excellent\w*|convainc\w+|excelente|ottim\w+|sterk\w*|ótim\w+|świetn\w+|"
        r"優秀|良かった|出色"
    ),
    "other_person": (
        r"\b(?:internal(?:ly)?|in-?house|someone (?:who|with|from)|somebody (?:who|with|from)|"
        r"(?:other|chosen|successful|another) (?:candidate|applicant|person)|redeploy\w*|more "
        r"(?:years|experience))\b|mitbewerber\w*|intern\w*|mehr erfahrung|autre candidat\w*|en "
        r"interne|plus d['’]expérience|otra persona|más experiencia|alguien de la casa|altra persona|"
        r"più esperienza|andere kandidaat|meer ervaring|outra pessoa|mais experiência|drug\w+ osob\w+|"
        r"więcej doświadczenia|他の候補者|経験が豊富|内部"
    ),
    "outside": (
        r"\b(?:salary|budget|pay band|headcount|freeze|frozen|cancelled|canceled|on hold|"
        r"restructur\w*|licen[cs]e|visa|permit|relocat\w*|shifts?|weekends?|saturdays?|availab\w+|"
        r"notice period|over-?qualified|own (?:car|van))\b|gehalt\w*|budget|gestrichen|salar\w+|"
        r"supprimé|sueldo|stipendio|salaris\w*|pretensão|finansow\w+|給与|予算"
    ),
    "thanks": (
        r"\b(?:thank\w*|grateful|appreciat\w+|welcome|pleasure|glad|delighted|congratulat\w+|happy "
        r"for)\b|dank\w*|freut|gern geschehen|glückwunsch|merci|plaisir|félicitations|ravi\w*|gracias|"
        r"placer|enhorabuena|grazie|piacere|complimenti|bedankt|graag gedaan|gefeliciteerd|obrigad\w+|"
        r"prazer|parabéns|dzięk\w+|gratul\w+|ありがとう|嬉しい|おめでとう|感谢|tack|tak for|спасибо|děkuj"
    ),
    "wishes": (
        r"\b(?:wish|luck|best|success|all the best|fingers crossed|hope|apply again|stay in touch|"
        r"keep in touch|on file)\b|wünsche\w*|erfolg|alles gute|souhait\w*|bonne chance|suerte|"
        r"des[eé]o|auguro|fortuna|succes|wens|sorte|desejo|życzę|powodzenia|祈り|ご活躍|祝|lycka|удачи"
    ),
    "decision": (
        r"\b(?:decided|decision|successful|unsuccessful|selected|chosen|chose|not to (?:proceed|"
        r"progress)|another candidate|regret to inform|strong field|close (?:call|second))\b|"
        r"entschieden|entscheidung|retenu|elegido|scelto|gekozen|escolhemos|wybra\w+|採用する"
    ),
    "wrong_person": (
        r"\b(?:wrong (?:person|address|number)|mailing list|who (?:is this|are you)|never (?:met|"
        r"heard of)|did not interview|didn['’]t interview|no idea who|mix\w* me up|remind me|which "
        r"(?:job|position|post)|unsubscribe me|take me off)\b|in der adresse geirrt|trompez de "
        r"personne|equivoca de persona|sbagliato persona|verkeerde persoon|enganou na pessoa|pomylił|"
        r"人違い"
    ),
    "job_again": (
        r"\b(?:vacancy|opening|still (?:interested|available|looking)|reopened|offer you|position "
        r"(?:has|is)|another (?:role|position|post|job)|would you be interested|first choice|"
        r"withdrawn|dropped out)\b|stelle in|andere stelle|interesse an|autre poste|otra vacante|"
        r"altra posizione|andere functie|outra vaga|inne stanowisko|別の職種"
    ),
    "question": r"[?？]\W*$",
    "of_you": (
        r"\b(?:you|your|yours|you['’]\w+|sie|ihr\w*|du|dir|dich|dein\w*|vous|votre|vos|te|tu|usted|su|"
        r"sus|lei|la sua|suo|ti|je|jij|jou|uw|você|lhe|seu|sua|pan\w?|pani|ci)\b|您|你|様"
    ),
    "begins_with_i": r"^\W*(?:i|we|i['’]\w+|we['’]\w+|my|our|ich|wir|je|nous|noi|io|ik|wij|we|eu|nós)\b",
    "begins_with_you": (
        r"^\W*(?:you|your|you['’]\w+|sie|du|ihre?|vous|votre|vos|su|tu|la sua|il suo|le sue|je|uw|a "
        r"sua|o seu)\b"
    ),
    "begins_with_they": (
        r"^\W*(?:they|he|she|the|it|there|that|this|somebody|someone|der|die|das|es|le|la|il|l['’]|el|"
        r"de|het|o|a)\b"
    ),
    "do_this": (
        r"^\W*(?:get|take|bring|be|do|don['’]t|have|read|ask|show|speak|talk|learn|practi[sc]e|join|"
        r"cut|stop|start|keep|know|say|tell|give|make|use|put|write|go|look|try|think|prepare|leave|"
        r"never|always|less|more|work|find|check|wear|slow|listen|believe)\b"
    ),
    "object": (
        r"\b(?:umbrella|scarf|coat|glasses|keys?|parcel|post|ticket|invoice|expenses|reimburse\w*|"
        r"refund\w*|bank|iban|sort code|attachment|attached|form|link|card|flowers|photos?|book|"
        r"laptop|badge|portal|address|e-?mail|number|survey|wedding|holiday|christmas|baby|airport|"
        r"train)\b|schirm|schal|fahrtkosten|bankverbindung|parapluie|\brib\b|paraguas|ombrello|"
        r"rimborso|paraplu|guarda-chuva|parasol|numer konta|口座|傘"
    ),
    "joy": (
        r"\b(?:wonderful|lovely|great news|brilliant|fantastic|delighted|thrilled|chuffed|well "
        r"deserved|proud|smile|cheered|applause|congrat\w*|enjoy|hooray|best news)\b|wunderbar|toll|"
        r"schön|freue|super|formidable|enchanté|estupendo|alegr\w+|che bello|geweldig|leuk|fijn|que "
        r"bom|super|cieszę|ucieszył"
    ),
    "gone": (
        r"\b(?:no longer|any ?more|retired|left the|moved (?:on|to)|closed|sold|shut|wrong|different "
        r"(?:person|company)|same name|never met|not me|wasn['’]t (?:there|in the room)|didn['’]t "
        r"interview|did not (?:interview|hold)|not (?:a member|on the panel))\b|nicht mehr|ne "
        r"(?:travaille|suis) plus|ya no|non lavoro più|niet meer|já não|już tam nie|退職"
    ),
    "as_told": (
        r"\b(?:told|orders?|orde?red|asked (?:us|me)|instructed|forbid\w*|forbade|allow\w*|permit\w*|"
        r"sworn|gag|secre\w+|silen\w+|sealed|keep (?:mum|quiet)|comment\w*|pass(?:ed|ing)? on|share|"
        r"disclose|discuss)\b"
    ),
    "refuses": (
        r"\b(?:(?:can|could|may|must|do|does|did|will|would|are|is|am|was|were|ca|wo)(?:n['’]?t| "
        r"?not)\b.{0,40}\b(?:share|disclose|discuss|comment|give|offer|provide|say|tell|go into|pass "
        r"(?:on|anything)|release|reveal|speak|explain|answer|help|write|talk|elaborate|add|look "
        r"(?:it|anything) up)|no (?:feedback|comments?|reasons?|correspondence|details|advice|"
        r"exceptions?)\b|(?:not|n['’]t) (?:allowed|permitted|able|at liberty|in a position|"
        r"authori[sz]ed|supposed|something (?:we|i)|my place|for me to|the done thing|the custom|our "
        r"(?:practice|policy|habit|custom))|(?:against|forbid\w*|prohibit\w*|rules? out|prevents?|"
        r"stops? (?:me|us)|keeps? (?:me|us)) )"
    ),
    "destroyed": (
        r"\b(?:shredded|destroyed|deleted|gone|lost|no (?:notes|record)|nothing on file|can['’]?t "
        r"(?:remember|recall)|don['’]?t (?:remember|recall)|making it up|guessing)\b|vernichtet|"
        r"gelöscht|keine notizen|detruit|supprim|no (?:guardé|tomé) notas|non ho preso appunti|geen "
        r"aantekeningen|não tomei notas|nie robił\w+ notatek|記録が残って"
    ),
    "past_trouble": (
        r"\b(?:complain\w*|court|tribunal|sued|lawsuit|incident|review site|backfir\w*|bad (?:time|"
        r"experience)|difficult experience|argued|twitter|internet|linkedin post|last (?:time|year)|"
        r"since then|never again|once bitten|precedent)\b"
    ),
}  # fmt: skip


def cues(sentence: str) -> tuple[str, ...]:
    """Return the names of the cues that a sentence holds."""
    return tuple(name for name, pattern in _compiled() if pattern.search(sentence))


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in (_CUES | MORE_CUES).items())
