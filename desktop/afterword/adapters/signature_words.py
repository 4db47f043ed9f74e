"""The words that close a letter, and those of signature blocks, devices and disclaimers, in many languages."""

CLOSINGS = (
    # English
    "kind regards", "kindest regards", "best regards", "warm regards", "warmest regards", "with kind regards", "regards",
    "with regards", "best", "all the best", "best wishes", "with best wishes", "warm wishes", "many thanks", "thanks", "thank you",
    "thanks again", "thank you again", "thanks and regards", "with thanks", "cheers", "sincerely", "sincerely yours",
    "yours sincerely", "yours faithfully", "yours truly", "yours", "yours ever", "respectfully", "cordially", "take care",
    "best of luck", "good luck", "very best", "very best wishes", "rgds", "br", "kr", "mfg", "love", "speak soon", "talk soon",
    "ta", "warmly", "with warm regards", "with appreciation", "with gratitude", "in haste", "thanking you", "god bless",
    "as ever", "bye", "bye for now", "wishing you well", "very best of luck", "with every good wish", "every good wish", "yours aye", "slán",
    "le meas", "le gach dea-ghuí", "hwyl", "cofion gorau", "cofion", "dymuniadau gorau", "best regards from", "greetings",
    "kind greetings", "friendly greetings", "with friendly greetings", "best greetings", "regards and best wishes", "thx",
    "many regards", "best rgds", "ever yours", "blessings", "onwards", "peace", "xx", "cordial regards",
    # German
    "mit freundlichen grüßen", "mit freundlichen gruessen", "mit freundlichem gruß", "freundliche grüße", "freundlichen gruß",
    "freundliche grüsse", "mit freundlichen grüssen", "viele grüße", "viele grüsse", "beste grüße", "beste grüsse", "liebe grüße",
    "herzliche grüße", "herzliche grüsse", "schöne grüße", "lg", "vg", "bg", "gruß", "grüße", "hochachtungsvoll", "mit besten grüßen",
    "mit herzlichen grüßen", "alles gute", "herzlichst", "ihr", "ihre", "mit vielen grüßen", "viele liebe grüße", "bis bald",
    "mit lieben grüßen", "schönen gruß", "beste grüße aus", "viele grüße aus", "sonnige grüße", "vielen dank", "danke", "besten gruß",
    # French
    "cordialement", "bien cordialement", "très cordialement", "bien à vous", "bien à toi", "sincères salutations", "salutations",
    "meilleures salutations", "amitiés", "amicalement", "bonne journée", "bonne continuation", "salutations distinguées",
    "respectueusement", "à bientôt", "avec mes salutations", "cdlt", "cdt", "bien sincèrement", "sincèrement", "belle journée",
    "bonne chance", "merci", "merci encore", "avec mes meilleures salutations", "bises", "bonne soirée", "bien amicalement",
    # Spanish, Catalan
    "saludos", "un saludo", "saludos cordiales", "un cordial saludo", "atentamente", "un abrazo", "abrazo", "abrazos", "cordialmente",
    "muchas gracias", "gracias", "mucha suerte", "suerte", "reciba un cordial saludo", "un saludo cordial", "muy atentamente",
    "salutacions", "cordialment", "un fuerte abrazo", "besos", "hasta pronto", "quedo a su disposición", "le saluda atentamente",
    "saludos desde", "mis mejores deseos",
    # Italian
    "cordiali saluti", "distinti saluti", "saluti", "un saluto", "un caro saluto", "cari saluti", "buona giornata", "un cordiale saluto",
    "grazie", "a presto", "in bocca al lupo", "con i migliori saluti", "i migliori saluti", "tanti saluti", "buon lavoro", "buona fortuna",
    "cordialità", "con stima", "buona serata",
    # Dutch
    "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten", "groeten", "groet", "hartelijke groet",
    "hartelijke groeten", "mvg", "hoogachtend", "groetjes", "veel succes", "succes", "met hartelijke groet", "met groet", "bedankt",
    "vr. gr", "beste groeten", "met beste groet", "alle goeds",
    # Portuguese
    "atenciosamente", "cumprimentos", "com os melhores cumprimentos", "melhores cumprimentos", "abraço", "abraços", "um abraço",
    "obrigado", "obrigada", "cordiais cumprimentos", "att", "grato", "grata", "boa sorte", "saudações", "com cumprimentos",
    "os meus cumprimentos", "um abraço amigo", "beijinhos", "sucesso",
    # Polish
    "pozdrawiam", "z poważaniem", "z wyrazami szacunku", "serdecznie pozdrawiam", "pozdrawiam serdecznie", "pozdrowienia",
    "z pozdrowieniami", "łączę pozdrowienia", "łączę wyrazy szacunku", "serdeczności", "miłego dnia", "dziękuję", "powodzenia", "pozdr",
    "pozdrawiam i życzę powodzenia", "z serdecznymi pozdrowieniami",
    # Nordic
    "vänliga hälsningar", "med vänliga hälsningar", "med vänlig hälsning", "vänligen", "hälsningar", "mvh", "bästa hälsningar",
    "varma hälsningar", "lycka till", "allt gott", "ha det bra", "hej så länge", "hej då", "kram", "med venlig hilsen", "venlig hilsen",
    "venlige hilsner", "mange hilsner", "de bedste hilsner", "bedste hilsner", "kærlig hilsen", "vh", "hilsen", "med vennlig hilsen",
    "vennlig hilsen", "beste hilsen", "beste hilsner", "held og lykke", "lykke til", "ystävällisin terveisin", "parhain terveisin",
    "terveisin", "terv", "t",
    # Czech, Slovak, Russian, Ukrainian, Turkish, Hungarian, Romanian, Greek and others
    "s pozdravem", "s přátelským pozdravem", "hezký den", "s úctou", "zdravím", "s pozdravom", "s přáním pěkného dne", "mějte se",
    "с уважением", "с наилучшими пожеланиями", "всего доброго", "удачи", "всего хорошего", "спасибо", "искренне ваш", "з повагою",
    "з найкращими побажаннями", "saygılarımla", "iyi günler", "iyi çalışmalar", "sevgiler", "selamlar", "başarılar", "kolay gelsin",
    "saygılar", "en iyi dileklerimle", "teşekkürler", "üdvözlettel", "tisztelettel", "sok sikert", "cu stimă", "cu respect", "o zi bună",
    "με εκτίμηση", "φιλικά", "lep pozdrav", "s poštovanjem", "srdačan pozdrav", "lp", "lugupidamisega", "pagarbiai", "ar cieņu",
    "hormat saya", "salam", "trân trọng", "בברכה", "مع التحية", "مع أطيب التحيات",
    # Japanese, Chinese, Korean
    "敬具", "以上", "よろしくお願いいたします", "よろしくお願い致します", "どうぞよろしくお願いいたします", "宜しくお願い致します", "草々", "かしこ",
    "何卒よろしくお願い申し上げます", "よろしくお願いします", "此致", "敬礼", "此致敬礼", "祝好", "顺祝商祺", "祝一切顺利", "谢谢", "祝您顺利",
    "敬上", "感謝", "감사합니다", "드림",
)  # fmt: skip

# "Sent from my phone" and the adverts of mail programs; matched at the start of a line.
DEVICES = (
    r"sent (?:from|via|with|on|by) (?:my )?[\w .'+&-]{2,45}", r"get outlook for \w+", r"(?:sent|written|typed) (?:from|on) (?:a|the|my) (?:phone|mobile|bus|train|move|tablet)\b.{0,80}",
    r"von meinem [\w .-]{2,40} gesendet", r"gesendet (?:von|mit|über|aus) (?:meinem |der |dem |mein )?[\w .&-]{2,45}", r"diese nachricht wurde von mein\w+ .{2,60} gesendet",
    r"(?:holen|laden) sie sich outlook .{2,30}", r"outlook für (?:ios|android|mac) .{0,20}", r"von unterwegs gesendet.{0,30}", r"verschickt mit .{2,30}",
    r"envoy[ée] (?:de|depuis|à partir de|avec|par) (?:mon |ma |mes |la |l['’])?[\w .'’-]{2,45}", r"(?:télécharger|obtenez|obtenir) outlook pour .{2,20}", r"provenance : .{2,40}",
    r"enviado (?:desde|con|a partir de) (?:mi |el |meu |o )?[\w .'-]{2,45}", r"(?:obtener|obtenha|obter|get) (?:o )?outlook para .{2,20}", r"enviado (?:do|de|através do|via) (?:meu |minha |o )?[\w .'-]{2,45}",
    r"inviato (?:da|dal|con|tramite) (?:il mio |mio |la )?[\w .'-]{2,45}", r"(?:scarica|ottieni) outlook per .{2,20}",
    r"verzonden (?:vanaf|met|via|vanuit) (?:mijn )?[\w .'-]{2,45}", r"verstuurd (?:vanaf|met|via|vanuit) (?:mijn )?[\w .'-]{2,45}", r"outlook voor (?:ios|android) .{0,20}", r"(?:download|haal) outlook voor .{2,20}",
    r"wysłan[eoay] (?:z|ze|za pomocą|przez|przy użyciu) (?:mojego |mojej |telefonu |urządzenia )?[\w .'-]{2,45}", r"(?:pobierz|uzyskaj|pobierz aplikację) outlook dla .{2,30}",
    r"skickat från (?:min |mitt |mina )?[\w .'-]{2,45}", r"(?:hämta|skaffa) outlook för .{2,20}", r"sendt fra (?:min |mit |mitt )?[\w .'-]{2,45}", r"(?:hent|få) outlook (?:til|for) .{2,20}",
    r"lähetetty (?:\w+sta|\w+ta|\w+lta|iphonesta)\b.{0,30}", r"отправлено (?:с|из|через) .{2,50}", r"надіслано (?:з|із) .{2,40}", r"odesláno (?:z|ze) .{2,40}", r"odoslané z .{2,40}",
    r"[\w' ]{2,30}(?:'?dan|'?den|'?umdan|'?imden|’?dan|’?den|’?umdan|’?imden) gönderildi.{0,10}", r"στάλθηκε από .{2,40}", r"trimis de pe .{2,40}", r"elküldve .{2,40}", r"poslano (?:z|s|sa) .{2,40}",
    r".{1,20}から送信(?:されました)?", r"(?:发自|來自|从|從)我的.{1,20}(?:发送|傳送)?", r"发自我的.{1,20}", r"나의 .{1,20}에서 보냄", r"outlook for (?:ios|android).{0,30}", r"yahoo mail.{0,40}", r"sent securely .{2,40}",
    r"из мобильной .{2,30}", r"sent from (?:proton|tutanota|mail\.ru|yahoo|gmail|aol).{0,60}", r"enviat (?:des del|des de) .{2,40}", r"--? ?sent from .{2,50}",
)  # fmt: skip

# One of these makes a paragraph at the end a disclaimer or a footer.
DISCLAIMER = (
    r"confidential(?:ity)? (?:notice|note|statement|warning)", r"disclaimer", r"intended (?:solely|only|exclusively)? ?for (?:the|its) (?:addressee|use|named|recipient|person|individual|intended)",
    r"(?:not|are not) the (?:intended|named) (?:recipient|addressee)", r"intended recipients?", r"received (?:this|it|the) (?:\w+ )?(?:e-?mail |message |communication )?in error", r"registered (?:in|office|charity|company|number|no\b)",
    r"company (?:reg|registration)\w*\.? ?(?:no|number)", r"\bvat (?:reg|no|number)\b", r"consider the environment", r"before printing", r"think before (?:you )?print", r"views? (?:or opinions? )?expressed (?:in|are|herein)",
    r"legally privileged", r"unsubscribe", r"manage (?:your )?(?:preferences|notifications)", r"view (?:this|it) (?:e-?mail |message )?in (?:your|a) browser", r"you (?:are receiving|received|have received) this (?:e-?mail|message)? ?because",
    r"(?:scanned|checked) (?:for|by|with) (?:viruses|mimecast|avast|avg|messagelabs|symantec)", r"virus[- ]free", r"e-?mails? (?:may be|are|is) monitored", r"do not (?:disclose|copy|forward|distribute) (?:it|this|the|or)", r"accepts? no (?:liability|responsibility)",
    r"authorised and regulated", r"this (?:e-?mail|message|communication)(?: and any \w+)?(?: \([^)]*\))? (?:is|are|may be|may contain|contains?) (?:\w+ ){0,3}(?:confidential|privileged|private|intended)", r"equal opportunit(?:y|ies) employer", r"all rights reserved", r"privacy (?:policy|notice|statement)",
    r"vertraulich\w* information", r"nicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfänger)", r"irrtümlich erhalten", r"amtsgericht", r"handelsregister", r"geschäftsführ(?:er|ung|erin)\w*\s?:", r"sitz der gesellschaft", r"ust-?id", r"hrb ?\d", r"diese (?:e-?mail|nachricht) (?:enthält|ist|kann)", r"(?:denken|drucken) sie .{0,60}(?:umwelt|drucken|ausdrucken)", r"datenschutz(?:hinweis|erklärung|information)", r"vorstand\s?:", r"aufsichtsrat", r"abbestellen", r"bitte prüfen sie .{0,40}ausgedruckt", r"firmenbuch",
    r"ce (?:message|courriel|mail|courrier)(?: électronique)?(?: et .{0,60})? (?:est|sont|peut|contient|peuvent)\b.{0,80}(?:confidentiel|destin)", r"strictement confidentiel", r"exclusi(?:f|vement)\b.{0,40}destinataire", r"(?:reçu|recevez) (?:ce|le présent) .{2,30} par erreur", r"pensez à l['’]environnement", r"avant d['’]imprimer", r"n['’]imprimez", r"se désabonner|désinscri", r"\bsiret\b", r"\brcs [a-z]",
    r"este (?:mensaje|correo)(?: electrónico)?(?: y .{0,60})? (?:va|se|es|está|puede|contiene|son)\b", r"antes de imprimir", r"información confidencial", r"medio ambiente", r"ha recibido este .{2,30}(?:error|equivocación)", r"protección de datos", r"\brgpd\b|\blopd", r"inscrita en el registro", r"darse de baja|cancelar (?:la )?suscripción",
    r"(?:questo|il presente) messaggio", r"le informazioni contenute", r"ai sensi del", r"d\.\s?lgs", r"riservat[oei]\b.{0,60}destinatari", r"prima di stampare", r"ricevuto .{2,30} per errore", r"p\.? ?iva", r"trattamento dei dati", r"capitale sociale", r"annulla (?:l['’])?iscrizione",
    r"dit (?:e-?mail|bericht)(?:bericht)? .{0,60}(?:vertrouwelijk|bestemd|bedoeld)", r"uitsluitend bestemd", r"\bkvk\b", r"denk aan het milieu", r"niet de (?:beoogde|bedoelde) ontvanger", r"ten onrechte .{0,20}ontvangen", r"afmelden", r"aan dit bericht kunnen geen rechten",
    r"esta (?:mensagem|comunicação)(?: e .{0,60})? (?:é|pode|contém|destina)", r"este e-?mail (?:é|pode|contém|e) ", r"informaç(?:ão|ões) confidenci", r"antes de imprimir", r"meio ambiente", r"recebeu est[ea] .{2,30}(?:erro|engano)", r"cancelar (?:a )?(?:subscrição|inscrição)",
    r"(?:niniejsza|ta) wiadomość", r"(?:treść|wiadomość) .{0,50}(?:poufn|adresat)", r"informacje poufne", r"krs:? ?\d", r"\bnip:? ?\d", r"\bregon\b", r"kapitał zakładowy", r"chroń środowisko|pomyśl o środowisku|zanim wydrukujesz", r"administratorem (?:pani|pana|państwa|twoich)? ?.{0,20}danych", r"sąd rejonowy", r"wypisz się",
    r"detta (?:meddelande|mail|e-postmeddelande)", r"personuppgifter", r"org\.?\s?nr", r"denne (?:e-?mail|meddelelse|e-post)", r"cvr[-. ]?(?:nr)?", r"tänk på miljön", r"fortrolig", r"avregistrera|avsluta prenumeration",
    r"конфиденциальн", r"данное сообщение", r"tato (?:zpráva|e-?mail)", r"důvěrn", r"bu e-?posta", r"gizli(?:dir| bilgi)", r"luottamuksellinen", r"\bičo\b",
    r"機密情報|秘密情報", r"誤って(?:受信|送信|お受け取り)", r"本メール(?:の内容|及び添付|は).{0,40}(?:機密|宛先|破棄|無断)", r"保密", r"如果您(?:错误|误)", r"配信停止", r"个人信息保护", r"기밀",
    r"\[?(?:caution|warning|external)\]?:? .{0,60}(?:outside|external)", r"powered by .{2,30}$", r"sent (?:via|by|through|using) (?:our|the) .{0,30}(?:portal|platform|system)",
)  # fmt: skip

# Words of a signature block: titles, departments, legal forms, ways to reach somebody.
BLOCK_WORDS = (
    # titles and departments
    r"head of", r"manager\w*", r"director\w*", r"officer", r"recruit\w*", r"talent", r"human resources", r"\bhr\b", r"people (?:team|partner|operations|&|and)", r"partner", r"consultant\w*", r"lead\b", r"chief", r"ceo|cto|cfo|coo|cpo|vp\b",
    r"president", r"founder", r"owner", r"engineer\w*", r"developer", r"coordinator", r"administrator", r"assistant", r"executive", r"specialist", r"supervisor", r"professor|prof\.", r"lecturer", r"dean", r"principal", r"matron", r"ward", r"department|dept", r"division", r"school of",
    r"secretary", r"editor", r"designer", r"analyst", r"advis[eo]r", r"associate", r"foreman", r"chef", r"curator", r"librarian", r"headteacher|head ?teacher", r"deputy", r"senior", r"team ?lead(?:er)?", r"she/her|he/him|they/them", r"mr|mrs|ms|dr\.?", r"acquisition", r"business", r"operations",
    r"leiter(?:in)?|leitung", r"abteilung\w*", r"personal(?:wesen|abteilung|referent\w*|leit\w*|management|entwicklung)", r"geschäftsführ\w*", r"referent(?:in)?", r"prokurist(?:in)?", r"sachbearbeit\w*", r"bereichs\w+", r"recruiting", r"ausbildung\w*", r"inhaber(?:in)?", r"dipl\.?-?\w*", r"i\. ?[av]\.", r"ppa\.?", r"teamleit\w*", r"vorstand",
    r"responsable", r"chargée? d\w*", r"directeur|directrice", r"ressources humaines", r"\bdrh\b|\brh\b", r"chef de", r"service (?:du|des|rh)", r"gérante?", r"assistante?", r"recrutement", r"conseill[eè]re?",
    r"recursos humanos", r"\brrhh\b|rr\. ?hh\.", r"director[a]?", r"jefe|jefa", r"gerente", r"encargad[oa]", r"departamento", r"selección", r"técnic[oa]", r"responsabile", r"direttore|direttrice", r"risorse umane", r"ufficio", r"selezione", r"titolare", r"dott\.?(?:ssa)?|ing\.", r"addett[oa]", r"referente",
    r"hoofd", r"medewerker", r"afdeling", r"personeelszaken", r"directeur", r"adviseur", r"teamleider", r"bedrijfsleider", r"\bp&o\b", r"werving", r"diretor[a]?", r"chefe", r"responsável", r"coordenador[a]?", r"técnic[oa]", r"gestor[a]?", r"departamento",
    r"kierownik|kierowniczka", r"dyrektor\w*", r"dział\w*", r"specjalist\w+", r"kadr\w*", r"prezes\w*", r"rekrut\w+", r"koordynator\w*", r"mgr|inż\.", r"właściciel\w*", r"\w*chef(?:en)?", r"\w*ansvarig", r"\w*chef\b", r"avdelning\w*", r"verksamhetschef", r"rekryter\w*", r"leder\b", r"afdeling\w*", r"personal\w*",
    r"руководитель", r"менеджер", r"директор", r"отдел", r"специалист", r"vedoucí", r"ředitel\w*", r"personalist\w*", r"oddělení", r"müdür\w*", r"uzman\w*", r"insan kaynakları", r"yönetici\w*", r"päällikkö|johtaja",
    r"人事部?", r"採用", r"部長|課長|係長|主任|代表取締役|取締役|担当", r"経理|総務|営業部", r"人力资源", r"经理|主管|总监", r"招聘", r"인사팀|과장|부장",
    # legal forms and places
    r"\bgmbh\b", r"\bag\b", r"\bkg\b", r"\be\.? ?v\.", r"\bltd\b\.?", r"\blimited\b", r"\bllp\b|\bllc\b|\bplc\b|\binc\b\.?|\bcorp\b", r"s\.l\.|\bs\.? ?a\.?\b|s\.a\.u?\.|sociedad", r"\bsarl\b|\bsas\b|\beurl\b", r"s\.r\.l\.|\bsrl\b|s\.p\.a\.|\bspa\b", r"b\.v\.|\bbv\b|\bnv\b|n\.v\.", r"\blda\b\.?|ltda", r"sp\. z o\.? ?o\.|s\.a\.|spółka",
    r"\bab\b", r"\ba/s\b|\baps\b|\boy\b|\bas\b|\basa\b", r"s\.r\.o\.|a\.s\.|spol\.", r"ооо|оао|зао", r"a\.ş\.|ltd\. şti\.", r"株式会社|有限会社|合同会社|\(株\)", r"有限公司|公司|集团", r"주식회사", r"\bkk\b", r"\bgroup\b|gruppe|groupe|grupo|gruppo|groep", r"university|universit\w+|college|school|schule|hochschule|institut\w*|academy", r"\bnhs\b|hospital|krankenhaus|klinik\w*|hôpital|trust\b", r"museum|council|stiftung|foundation|charity|verein|library",
    r"studio|\blabs?\b|systems?|services|solutions|software|consulting|agency|agentur|agence|logisti\w+|foods|housing|holding|partners|associates|& co\b|& sons|bros\b|brothers|press|verlag|books|garden|centre|center|shop|workshop|works|engineering|construction|builders",
    r"street|\bst\b\.|road|\brd\b|avenue|\bave\b|lane|square|\w*stra(?:ß|ss)e\b|\w*str\.|\w*weg\b|\w*platz\b|\brue\b|\bbd\b|boulevard|calle|\bc/|avda\.?|plaza|\bvia\b|viale|piazza|corso|\w*straat\b|\w*laan\b|\w*gracht\b|\brua\b|av\.|praça|\bul\.|\bal\.|\bos\.|\w*gatan\b|\w*vägen\b|\w*vej\b|\w*gade\b|\bул\.|улица|sokak|cad\.|\bmah\.|丁目|番地|[都道府県市区]",
    r"p\.? ?o\.? box|postfach|floor|suite|unit \d|building",
)  # fmt: skip
