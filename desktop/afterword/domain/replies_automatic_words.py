"""The words of machines: non-delivery reports and automatic replies, in many languages."""

# Subjects of non-delivery reports.
BOUNCE_SUBJECTS = (
    r"undeliver(?:able|ed)\b", r"undelivered mail returned", r"mail delivery (?:failed|failure|error)",
    r"delivery (?:status )?(?:notification|report)\W*\(?fail", r"delivery (?:has )?fail(?:ed|ure)",
    r"returned mail\b", r"failure notice", r"mail system error", r"message not delivered",
    r"(?:your )?message (?:could not|couldn't|wasn't|was not) (?:be )?deliver",
    r"could not be delivered", r"non-?delivery",
    r"delivery problem", r"rejected:? ", r"address not found", r"message blocked",
    r"recipient (?:unknown|not found)", r"unzustellbar", r"nicht zugestellt",
    r"zustellung fehlgeschlagen", r"nachricht nicht zustellbar",
    r"fehler bei der (?:zustellung|nachrichtenzustellung)",
    r"non remis", r"échec de (?:la )?remise", r"non distribu", r"non délivr", r"notification d'échec",
    r"message non remis", r"no se puede entregar", r"no entregad", r"correo devuelto",
    r"no se ha podido entregar", r"error de entrega", r"fallo en la entrega",
    r"non recapitabile", r"mancata consegna", r"impossibile recapitare", r"messaggio non consegnato",
    r"onbestelbaar", r"niet bezorgd", r"kan niet worden (?:bezorgd|afgeleverd)",
    r"não (?:é possível )?entreg", r"não foi entregue", r"falha na entrega", r"devolvid[oa]",
    r"niedostarczaln", r"nie dostarczono", r"nie można dostarczyć", r"niedostarczon",
    r"olevererbar|det går inte att leverera|kunde inte levereras",
    r"ikke leveres|kan ikke leveres|uleverbar", r"toimitus epäonnistui|ei voitu toimittaa",
    r"недоставлен|не доставлено|не удается доставить", r"nedoručiteln|nelze doručit",
    r"teslim edilemedi|iletilemedi",
    r"配信不能|配信できません|送信エラー|配達不能|エラーメール", r"无法送达|退信|投递失败|未送达",
    r"전송 실패|배달되지 않",
)  # fmt: skip

# What non-delivery reports say in their text.
BOUNCE_TEXTS = (
    r"message you sent could not be delivered", r"wasn't able to deliver your message",
    r"could not be delivered to (?:one or more|the following|your|all)",
    r"delivery to the following recipients? (?:failed|has failed)",
    r"delivery has failed to these recipients", r"permanent(?:ly)? (?:fatal )?error",
    r"this message was created automatically by mail delivery software",
    r"message (?:wasn't|was not|could not be|couldn't be) delivered", r"recipient address rejected",
    r"user unknown", r"unknown (?:user|recipient|address)", r"no such (?:user|mailbox|recipient)",
    r"mailbox (?:is )?(?:full|unavailable|not found|disabled|does not exist)", r"over (?:its )?quota",
    r"\b5[0-7]\d[ -#]5\.\d\.\d", r"\b55[0-4] ",
    r"address (?:not found|couldn't be found|rejected|does not exist)", r"giving up on ",
    r"(?:host|domain) (?:not found|name not found|lookup)",
    r"the e-?mail account that you tried to reach does not exist",
    r"remote (?:server|host) (?:said|returned|replied)", r"returned to sender", r"undeliverable",
    r"konnte nicht zugestellt werden", r"konnte an .{1,80}nicht zugestellt",
    r"adresse (?:wurde nicht gefunden|existiert nicht|unbekannt)",
    r"n'a pas (?:pu être|été) (?:remis|distribu|livr|délivr)", r"destinataire (?:inconnu|introuvable)",
    r"no (?:se )?(?:ha|pudo) (?:podido )?(?:ser )?entrega", r"dirección no (?:encontrada|existe)",
    r"non è stato (?:possibile )?(?:recapita|consegna)", r"indirizzo non trovato",
    r"kon niet worden (?:bezorgd|afgeleverd)", r"adres niet gevonden",
    r"não (?:pôde|foi possível) (?:ser )?entreg", r"nie (?:mogła|została|można) .{0,20}dostarcz",
    r"nie znaleziono adresu", r"kunde inte levereras", r"配信できませんでした",
    r"届けることができませんでした", r"宛先.{0,10}(?:存在しません|見つかりません)",
    r"не (?:может быть|было|удалось) .{0,15}доставлен", r"could not deliver", r"unable to deliver",
    r"cannot be delivered",
)  # fmt: skip

# Senders of such reports.
DAEMONS = (
    r"^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon|microsoftexchange[0-9a-f]*|"
    r"bounces?(?:[+_-].*)?|mdaemon|mailadmin|mail-system|emailsecurity|mimecast)@|"
    r"^mailer-daemon$"
)
DAEMON_NAMES = (
    r"mail ?delivery (?:sub)?system|mailer-daemon|microsoft outlook$|mail delivery service|"
    r"postmaster|メール配信|mail administrator"
)

# Subjects of automatic replies, at their beginning.
AUTOMATIC_SUBJECTS = (
    r"auto(?:matic)?[- ]?(?:reply|response|responder|answer|antwort|svar|matisch antwoord)\b",
    r"autoreply|autoresponse|auto:|\[auto\]|\[autoreply\]", r"out of (?:the )?office", r"\booo\b",
    r"vacation (?:reply|notice|message|response)",
    r"on (?:annual |parental |maternity |sick )?(?:leave|vacation|holiday)\b",
    r"away from (?:the |my )?(?:office|desk|mail|e-?mail)", r"automated (?:reply|response|message)",
    r"automatische (?:antwort|rückmeldung|benachrichtigung|empfangsbestätigung)", r"abwesenheit",
    r"abwesend", r"nicht im büro", r"im urlaub", r"eingangsbestätigung", r"empfangsbestätigung",
    r"réponse automatique", r"absence du bureau", r"absent", r"message d'absence",
    r"accusé de réception", r"notification d'absence",
    r"respuesta automática", r"fuera de (?:la )?oficina", r"ausente", r"acuse de recibo",
    r"risposta automatica", r"fuori (?:sede|ufficio)", r"assente|assenza", r"automatisch antwoord",
    r"afwezig", r"niet aanwezig", r"ontvangstbevestiging", r"resposta automática", r"fora do escritório",
    r"ausência", r"odpowiedź automatyczna", r"automatyczna odpowiedź", r"autoodpowiedź",
    r"autoresponder", r"nieobecno(?:ść|sc)", r"poza biurem",
    r"autosvar", r"automatiskt svar", r"frånvaro", r"automatisk svar", r"ikke til stede|fravær",
    r"automaattinen vastaus|poissaolo", r"автоответ|автоматический ответ|вне офиса|нет на месте",
    r"automatická odpověď|nepřítomn|mimo kancelář", r"otomatik yanıt|ofis dışı|otomatik cevap",
    r"自動(?:応答|返信)|不在|【自動", r"自动回复|自動回覆|外出", r"자동 ?(?:응답|회신)|부재중",
    r"αυτόματη απάντηση", r"răspuns automat", r"automatikus válasz",
    (
        r"(?:we(?:'ve| have)|your (?:message|e-?mail|request|enquiry|application) (?:has been |was "
        r")?) ?received"
    ),
    r"thank you for (?:contacting|your (?:e-?mail|message|enquiry|inquiry))\b",
    r"ticket (?:received|created|#)", r"\[(?:ticket|case|request)[ #:]", r"read:", r"gelesen:", r"lu ?:",
    r"leído:", r"letto:", r"gelezen:", r"lida?:", r"przeczytano:", r"not read:", r"ungelesen:",
    r"開封(?:済み|確認)",
)  # fmt: skip

# What automatic replies say; enough alone when nothing personal stands beside it.
AUTOMATIC_TEXTS = (
    r"this is an? auto(?:mated|matic|-?generated)\b",
    (
        r"this (?:e-?mail|message|mailbox|inbox|address) (?:is|was|has been) (?:an? )?(?:auto|not "
        r"monitored|unmonitored|unattended|sent from an unmonitored)"
    ),
    r"(?:is|was|are) (?:generated|sent) automatically", r"automatically generated",
    r"auto(?:mated|matic|-)?[- ]?(?:reply|response|acknowledgement|message)\b",
    r"do not reply to this (?:e-?mail|message)", r"please do not reply",
    r"replies to this (?:e-?mail|address|message) (?:are|will) not",
    (
        r"i(?: a|['’]?)m (?:currently |now |presently )?(?:out of|away from) (?:the |my )?(?:office|"
        r"desk|mails?|e-?mail)"
    ),
    (
        r"(?:^|[.\n] ?)(?:i(?: a|['’])m |we are )?(?:currently )?(?:out of (?:the )?office|on "
        r"(?:annual|parental|maternity|paternity|sick|study|compassionate|medical) leave|on "
        r"(?:holiday|vacation|leave|sabbatical))\b"
    ),
    (
        r"i (?:will be|shall be|am|'m|’m) (?:out|away|on leave|on holiday|on annual leave|on vacation|"
        r"abroad)[^.]{0,60}(?:until|till|from|through|between|this week|next week|and will|with no|"
        r"with limited|back)"
    ),
    (
        r"(?:no|limited|intermittent|little|without|restricted) access to (?:my )?(?:e-?mails?|"
        r"messages|the internet|my inbox)"
    ),
    r"(?:back|return(?:ing)?) (?:in|to) the office (?:on|until)", r"in my absence",
    (
        r"(?:for|if|in case of|with) (?:anything |any |something |it is |it's |your (?:matter|"
        r"request) is )?urgent[^.]{0,40}(?:please|contact|call|e-?mail|matters|enquir)"
    ),
    r"no longer (?:works?|working|with|employed|at|part of)\b",
    r"has left (?:the|our|this) (?:company|organisation|organization|trust|firm|school|university)",
    r"mail ?box is (?:not|no longer) (?:monitored|in use|read|checked)",
    (
        r"(?:this|that) (?:address|mailbox|account) (?:is )?(?:no longer|not) (?:in use|active|"
        r"monitored|used)"
    ),
    r"slow to (?:answer|reply|respond)",
    (
        r"(?:we|i) (?:have |'ve |’ve )?received your (?:message|e-?mail|request|enquiry|inquiry|query|"
        r"ticket)"
    ),
    (
        r"your (?:message|e-?mail|request|enquiry|inquiry|query|ticket) has been (?:received|logged|"
        r"registered|assigned|forwarded to)"
    ),
    r"(?:ticket|case|reference) (?:number|no\.?|id|#)",
    r"(?:we (?:aim|endeavou?r|try|will do our best)) to (?:respond|reply|answer|get back)",
    (
        r"within (?:\w+ )?(?:\(?\d+\)?|one|two|three|five|ten)(?: ?(?:to|-|–) ?\w+)? (?:working|"
        r"business) (?:days|hours)"
    ),
    r"(?:please )?(?:confirm|verify) (?:that )?you are (?:a )?(?:human|person|not a robot)",
    r"click (?:here|the link)[^.]{0,40}(?:deliver|release|confirm)",
    r"(?:diese|dies ist eine) (?:e-?mail|nachricht|antwort)?\s?(?:wurde |ist )?(?:eine )?automatisch",
    r"automatisch (?:generiert|erzeugt|erstellt|versandt|gesendet|verschickt)",
    r"automatische (?:antwort|nachricht|e-?mail|eingangsbestätigung)",
    (
        r"(?:ich bin|bin) (?:derzeit|zurzeit|aktuell|momentan|vom|bis|ab|zur zeit|im moment|"
        r"leider)?[^.]{0,50}(?:nicht (?:im (?:büro|haus|hause)|am (?:platz|arbeitsplatz)|erreichbar)|"
        r"abwesend|im (?:urlaub|mutterschutz|krankenstand)|in (?:elternzeit|urlaub)|außer haus|auf "
        r"dienstreise)"
    ),
    r"ab(?:wesenheit|wesend)[^.]{0,60}(?:wenden|kontaktieren|vertret|erreich)",
    r"(?:wieder|ab dem) [^.]{0,40}(?:erreichbar|im büro|für sie da)",
    r"in dringenden (?:fällen|angelegenheiten)",
    (
        r"(?:ihre|deine) (?:e-?mail|nachricht|mail) (?:wird|werden) nicht (?:weitergeleitet|gelesen|"
        r"bearbeitet)"
    ),
    (
        r"ihre (?:anfrage|nachricht|e-?mail|bewerbung|unterlagen) (?:ist|sind|wurde|haben wir|"
        r"wird)[^.]{0,40}(?:eingegangen|erhalten|bearbeit|registriert)"
    ),
    r"(?:antworten|bitte) [^.]{0,30}nicht auf diese",
    r"nicht mehr (?:für uns|im unternehmen|bei uns|für)[^.]{0,30}tätig",
    (
        r"(?:ceci est|il s'agit d'une?|c'est une?) (?:un )?(?:message|réponse|courriel)?\s?(?:de "
        r"réponse )?automatique"
    ),
    (
        r"(?:message|courriel|réponse|e-?mail) (?:généré|envoyé|automatique)[^.]{0,30}automatique|"
        r"généré automatiquement|envoyé automatiquement"
    ),
    (
        r"je suis (?:actuellement |en ce moment )?(?:absente?|en (?:congés?|vacances|déplacement|"
        r"arrêt|formation)|hors du bureau|indisponible)"
    ),
    r"(?:je serai|serai) (?:absente?|de retour|en congés?)", r"(?:pendant|durant|en) mon absence",
    r"en cas d['’]urgence|pour toute urgence|si urgent",
    r"(?:ne (?:pas|plus)|merci de ne pas) répondre à ce",
    r"nous avons bien reçu votre (?:message|demande|courriel|mail|candidature)", r"accusons réception",
    r"ne fait plus partie|a quitté (?:la|l['’])",
    r"(?:este|esto) es un (?:mensaje|correo|e-?mail)? ?(?:electrónico )?(?:de respuesta )?automático",
    r"respuesta automática", r"(?:generado|enviado) automáticamente",
    (
        r"(?:estoy|estaré|me encuentro|estamos|me encontraré) (?:actualmente )?(?:fuera|ausente|de "
        r"vacaciones|de baja|de viaje|en una feria)"
    ),
    r"(?:en|durante) mi ausencia",
    r"(?:en caso de|para (?:cualquier )?(?:asuntos? )?|si es) urgen(?:cia|te)",
    r"(?:no responda|por favor,? no conteste|no conteste) a este",
    r"hemos recibido (?:su|tu) (?:mensaje|correo|solicitud|consulta|candidatura)",
    r"acceso limitado (?:a|al) (?:mi )?(?:correo|e-?mail)", r"ya no (?:trabaja|forma parte)",
    r"(?:questo|questa) è (?:un|una) (?:messaggio|risposta|e-?mail) automatic", r"risposta automatica",
    r"(?:generat|inviat)[oa] automaticamente",
    (
        r"sono (?:attualmente )?(?:fuori (?:ufficio|sede)|assente|in ferie|in congedo|in trasferta|in "
        r"maternità)"
    ),
    r"sarò (?:assente|fuori|di nuovo|in ferie)", r"(?:in|durante la) mia assenza",
    r"per (?:urgenze|questioni urgenti|comunicazioni urgenti)|in caso di (?:urgenza|necessità)",
    r"(?:non rispondere|si prega di non rispondere)",
    r"abbiamo ricevuto (?:il suo|la sua|la tua|il tuo)", r"non lavora più|non fa più parte",
    r"(?:dit is een )?automatisch(?:e)? (?:antwoord|bericht|gegenereerd|verzonden|ontvangstbevestiging)",
    (
        r"ik ben (?:momenteel |op dit moment |t/m |tot en met )?[^.]{0,40}(?:afwezig|niet (?:aanwezig|"
        r"bereikbaar|op kantoor)|met (?:vakantie|verlof|zwangerschapsverlof)|op vakantie|buiten "
        r"kantoor)"
    ),
    r"(?:tijdens|gedurende) mijn afwezigheid", r"(?:voor|bij|in) (?:dringende|spoed|urgente)[^.]{0,20}",
    r"(?:niet (?:op|te) (?:deze|dit|beantwoorden)|niet op deze e-?mail)",
    r"wij hebben (?:uw|je) (?:bericht|e-?mail|aanvraag|vraag|sollicitatie)[^.]{0,20}ontvangen",
    r"(?:uw|je) (?:bericht|e-?mail|mail) is (?:goed )?ontvangen",
    r"niet meer werkzaam|werkt niet (?:meer|langer)",
    r"(?:esta é uma|isto é uma) (?:mensagem|resposta)[^.]{0,20}automática", r"resposta automática",
    r"(?:gerad[ao]|enviad[ao]) automaticamente",
    (
        r"(?:estou|estarei|encontro-me|encontrar-me-ei) (?:atualmente |neste momento )?(?:fora|"
        r"ausente|de férias|em férias|de licença|em viagem|de baixa)"
    ),
    r"(?:na|durante a) minha ausência", r"(?:em caso de|para assuntos|se for|assuntos) urg",
    r"(?:não responda|por favor,? não responda)", r"recebemos (?:a sua|o seu|sua|seu) ",
    r"já não (?:trabalha|faz parte)|não faz mais parte",
    r"(?:ta |to )?(?:wiadomość|odpowiedź) (?:została |jest )?(?:wygenerowana |wysłana )?automatyczn",
    r"(?:wygenerowan|wysłan)[aoey] automatycznie",
    (
        r"(?:jestem|będę|przebywam|obecnie|aktualnie|do dnia|w dniach)[^.]{0,50}(?:nieobecn|poza "
        r"biurem|na urlopie|urlopie|zwolnieniu)"
    ),
    r"(?:podczas|w czasie|pod) (?:mojej|moją) nieobecno",
    r"w (?:pilnych|nagłych|sprawach pilnych)[^.]{0,30}|w sprawach pilnych",
    r"(?:prosimy|proszę) nie odpowiadać", r"otrzymaliśmy (?:państwa|twoj|pani|pana)",
    r"dziękujemy za (?:wiadomość|kontakt)[^.]{0,60}(?:odpowiemy|skontaktujemy)",
    r"nie pracuje już|już nie pracuje|nie jest już pracownikiem",
    r"自動(?:送信|配信|返信|応答|的に)",
    r"(?:休暇|出張|不在|休業|休み)(?:を|に|の|で|中|と)[^。]{0,30}(?:おり(?!ました)|いただ|ため|です|ます)",
    r"不在(?:に|の|と|中)", r"緊急の(?:場合|ご用件|際)",
    r"返信(?:は|いただ|でき)[^。]{0,20}(?:できません|お受け|かねます)", r"営業日以内",
    r"お問い合わせ(?:を)?(?:受け付け|いただき、誠に|を承)", r"退職(?:いた|しま)",
    r"本メール(?:は|への)[^。]{0,20}(?:自動|送信専用)",
    (
        r"jag är (?:för närvarande |just nu )?(?:inte på (?:kontoret|plats)|frånvarande|ledig|på "
        r"semester|föräldraledig|på tjänsteresa|borta)"
    ),
    r"(?:detta är ett )?automatiskt (?:svar|meddelande|genererat)", r"(?:vid|för) brådskande",
    r"under min frånvaro|tillbaka på kontoret",
    (
        r"jeg er (?:for tiden |pt\.? |ikke )?[^.]{0,20}(?:ikke på kontoret|på ferie|på barsel|"
        r"bortrejst|fraværende)"
    ),
    r"(?:dette er (?:et|en) )?automatisk (?:svar|besked|melding)",
    r"olen (?:poissa|lomalla|vuosilomalla)",
    r"(?:я|меня)[^.]{0,20}(?:в отпуске|не будет|отсутству|нет на месте)",
    r"(?:автоматическ\w+ (?:ответ|сообщени)|сгенерировано автоматически)",
    r"(?:jsem|budu)[^.]{0,30}(?:mimo kancelář|na dovolené|nepřítomn)",
    r"automatick(?:á|ou) (?:odpověď|zpráva)", r"(?:izindeyim|ofis dışında|izinde olaca)",
    r"otomatik (?:yanıt|olarak|cevap)", r"我(?:目前|正在|现在)?(?:不在|休假|外出|出差)",
    r"(?:自动回复|系统自动)", r"자동 ?(?:응답|회신|발송)|부재중|휴가 중",
)  # fmt: skip
