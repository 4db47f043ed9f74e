"""Further cues of meaning: what a sentence is set in, and what people say in other languages than English."""

MORE_CUES = {
    "contrast": (
        r"\b(?:but|however|though|although|whereas|only|except|otherwise|unfortunately|sadly)\b|"
        r"\b(?:aber|allerdings|jedoch|nur|mais|cependant|pero|sin embargo|ma|però|maar|alleen|mas|"
        r"porém|ale|jednak|natomiast|men)\b|ただ|しかし|が、"
    ),
    "interview": (
        r"\b(?:interview\w*|panel|presentation|role ?play|trial (?:shift|day)|test|task|exercise|"
        r"pitch|case|question|answers?|assessment|whiteboard|demo|audition|lesson|reference|cv|"
        r"portfolio|cover letter|application form|body language)\b|gespräch|vortrag|vorstellung|"
        r"probe\w+|entretien|épreuve|entrevista|prueba|colloquio|prova|sollicitatie|gesprek|opdracht|"
        r"rozmow\w+|zadani\w+|面接|試験|発表|課題|面试"
    ),
    "not_yet": (
        r"\b(?:not (?:been )?(?:decided|finished|filled|made)|no decision|still (?:waiting|going|"
        r"being|open|in the running)|by (?:mistake|accident)|before we decide|disregard|hold your "
        r"horses)\b|noch nicht|pas encore|todavía no|non ancora|nog niet|ainda não|jeszcze nie|まだ"
    ),
    "in_quote": r"^[\"“„«]",
    "as_quote": (
        r"[\"“”„«»].{12,}[\"“”„«»]|(?:noted|wrote down|said|told me|comment\w* (?:was|were|of|from)|"
        r"scor\w+|panel (?:felt|thought|observed|noted|wanted|would)|notes say)\b"
    ),
    "refuses_other": (
        r"lieber nicht|rede ich nicht|sage ich nicht|machen wir nicht|gibt es bei uns nicht|"
        r"behalte ich für mich|halte ich mich|darf ich nicht|schluss mit|nichts hinzu\w*|"
        r"ne (?:souhait\w+|préfèr\w+|donn\w+ pas|commente|réponds? pas)|"
        r"préfère (?:ne|garder|pas|m['’]en)|pas (?:le droit|autoris|faire ça)|interdit|"
        r"prefiero (?:no|dejar|que)|"
        r"no (?:entro|hablo|comento|contest|suelo|me corresponde|estoy autoriz)|"
        r"preferisco (?:non|fermar)|"
        r"non (?:me la sento|sono autoriz|comment|entro|siamo soliti|è mia abitudine)|lieverniet|"
        r"liever (?:niet|voor)|doen wij niet|begin ik niet|laat het hierbij|"
        r"houd ik (?:liever )?(?:voor|me)|prefiro não|"
        r"não (?:comento|comentamos|vou responder|me cabe|é hábito|prestamos|posso)|fico-me|"
        r"wol[ęa]\w* (?:nie|do tego nie)|"
        r"nie (?:będę|komentuj|praktykuj|udziela|ma takiego|robimy|wolno)|"
        r"zostawi\w+ (?:to )?dla siebie|控え|差し控え|お答えしておりません|沿いかね|お話しできない"
    ),
    "busy": (
        r"\b(?:swamped|snowed under|run off (?:my|our) feet|in a meeting|on the road|up to my|"
        r"flat out|busy)\b|bin (?:gerade|noch|jetzt|auf)|sobald ich|auf montage|stecke (?:gerade )?in|"
        r"en déplacement|en plein|dès que (?:j|je)|je suis (?:en|dans)|ando |estoy (?:con|en)|"
        r"en cuanto (?:pueda|vuelva|tenga)|sono in (?:fiera|viaggio|riunione)|"
        r"appena (?:rientro|posso|torno)|zit (?:nu |even )?(?:in|vol)|zodra ik|estou (?:em|com|a )|"
        r"assim que|jestem (?:teraz|w trasie|w)|teraz mamy|jak tylko|戻り次第|ただいま|外出"
    ),
    "later_other": (
        r"melde mich|schreibe (?:ich )?(?:ihnen|dir|nächste|morgen)|"
        r"(?:morgen|nächste woche|montag|wochenende)|reviens vers|"
        r"(?:lundi|demain|semaine prochaine|après les)|te (?:escribo|digo|llamo)|"
        r"(?:lunes|mañana|semana que viene)|(?:le|ti) (?:scrivo|rispondo|faccio)|"
        r"(?:lunedì|domani|settimana prossima|fine settimana)|(?:bel|schrijf|hoor) (?:je|ik|van)|"
        r"(?:morgen|maandag|donderdag|volgende week)|"
        r"(?:escrevo|respondo|falo|ligo)[- ](?:lhe|te|consigo)?|"
        r"(?:segunda|amanhã|próxima semana|quinta)|(?:odpiszę|odezwę|napiszę|wrócę)|"
        r"(?:jutro|poniedzia\w+|po niedzieli|w (?:przyszłym|środę|czwartek))|改めて|明日|来週"
    ),
    "someone_else_does": (
        r"zuständig|kümmert sich|leite (?:es|sie|das)|s['’]en occupe|je (?:lui )?transmets|"
        r"c['’]est (?:ma|mon) collègue|lo lleva|se encarga|se lo (?:paso|reenvío)|reenví\w+|"
        r"se ne occupa|le giro|(?:gaat|ging) (?:hier|er)over|zet het door|moet (?:je )?bij|"
        r"(?:quem )?trata disso|reencaminh\w+|zajmuje się|prowadzi\w*|przekażę|担当|転送"
    ),
    "welcome": (
        r"\b(?:you['’]?re (?:so |very |most )?welcome|no (?:bother|problem|trouble)|any ?time|"
        r"don['’]t mention)\b|\bgerne?\b|gern geschehen|keine ursache|je vous en prie|de rien|"
        r"avec plaisir|c['’]est moi qui|de nada|a ti\b|figurat\w*|figuri|prego|di nulla|"
        r"grazie a (?:te|lei)|graag gedaan|geen dank|jij ook|imagina|ora essa|eu (?:é )?que agradeço|"
        r"nie ma za co|proszę bardzo|to ja dziękuję|trzymam kciuki|どういたしまして"
    ),
    "good_luck": (
        r"bonne (?:continuation|route|suite)|bon courage|que te vaya|suerte|in bocca al lupo|in culo|"
        r"buona fortuna|succes (?:verder|ermee|met)|het ga je goed|felicidades|tudo de bom|sucesso|"
        r"boa sorte|powodzenia|viel erfolg|machen sie es gut|alles gute|ご健闘|ご活躍"
    ),
    "fault_other": (
        r"zu spät|ausgewichen|unsicher|leise|kein\w* beispiel|hätten (?:wir )?gern|aufgefallen|"
        r"(?:hing|lag) (?:es )?an|ausschlag|weglassen|lassen sie|kürzen|nachlesen|fehlte|en retard|"
        r"on aurait aimé|nous aurions|décisif|il vous manqu|évitez|arrivez avec|posez|souriez|dites|"
        r"choisissez|retenez|renseignez|trop (?:long|vite|court)|llegaste|contestaste|hablaste|"
        r"dijiste|parecía|nos faltó|habríamos|lo que (?:decidió|pesó)|evita|llev[ae]|escucha|infórmat|"
        r"sácat|enseña|mírat|in ritardo|sembrava|parlava|si vedeva|ci è mancat|mancava|avremmo|eviti|"
        r"provi a|arrivi|aspetti|porti|prenda|consigli|suggerir|te laat|ratelde|zenuwachtig|viel niet|"
        r"misten|hadden graag|bedenk|probeer|kijk (?:de|mensen)|haal die|bewaar|atrasad|"
        r"o que (?:pesou|pegou)|gostaríamos|tente|evite|treine|traga|deixe|puxe|desliga|parecia|"
        r"spóźni\w+|zabrakło|przesądzi\w+|zdecydowa\w+|warto|wystarczy\w*|"
        r"za (?:długi|dużo|cicho|szybko)|proszę (?:nie )?(?:zacz|zada|spraw|mówi)|"
        r"nie (?:umia|wiedzia|wspomnia)|lepiej|podpowiem|遅刻|声が|長く|結論|具体|印象|気になり|"
        r"残念でした|お勧め|されると|聞こえ|決め手|足りな|練習|ご用意"
    ),
    "asks_which": (
        r"which (?:role|one|job|post)|what was (?:it|the)|um welche|welche stelle|de quel(?:le)? |"
        r"quel poste|qu[ée] (?:puesto|oferta)|(?:di )?quale posizione|di quale|welke (?:functie|baan)|"
        r"(?:que|qual) vaga|o które|które stanowisko|どの(?:職種|求人)|どちらの"
    ),
    "admin": (
        r"fahrtkosten|überwiesen|anhang|remboursement|virement|pièce jointe|tronqué|justificante|"
        r"archivo|rimborso|allegato|reiskosten|overgemaakt|bijlage|reembolso|anexo|zwrot|załącznik|"
        r"交通費|振り?込|添付|\breceipts?\b|\bempty\b|resend|bien reçu|recibido|ricevuto|ontvangen|"
        r"recebido|otrzyma|承知"
    ),
    "keeps_cv": (
        r"on file|keep your (?:cv|details|resume|résumé|name)|unterlagen behalten|ihre unterlagen|"
        r"conserv\w+ (?:votre|dans)|cv est conservé|vivier|guardamos|conserviamo|bewaren (?:je|uw)|"
        r"zachowamy|保管"
    ),
    "secret_other": (
        r"stillschweigen|vertraulich|délibérations|secr[eè]t\w*|reservad\w+|segret\w+|resta in|"
        r"riman\w+ tra|geheim|zwijgen|segredo|nie ujawnia\w*|tajn\w+|poufn\w+|公開して|panel stays|"
        r"keep (?:our|my) (?:counsel|peace)"
    ),
    "only_present": (
        r"(?:nur|bloß) (?:protokoll|dabei|die)|je n['’]étais pas|yo solo|solo estaba|io (?:solo|ero)|"
        r"ik (?:zat|was) er alleen|eu só|ja tylko|merely the|only (?:the|sat|do|hold)"
    ),
    "between_us": (
        r"between (?:us|ourselves|you and me)|off the record|unter uns|ehrlich gesagt|entre nous|"
        r"pour être franc|franchement|sincèrement|entre nosotros|te lo digo|de corazón|detto tra noi|"
        r"tra noi|eerlijk|onder ons|vou ser sincero|dica de|szczerze|powiem (?:tylko )?(?:od siebie)?|"
        r"正直に"
    ),
}
