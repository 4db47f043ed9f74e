"""The words of ticket systems, of mailboxes that nobody reads and of closed offices, in many languages."""

DESK_TEXTS = (
    # a request was given a number, or waits in a queue
    (
        r"(?:allocated|assigned|given|under|opened|quote|your) (?:the )?"
        r"(?:case|ticket|reference|request|number)[^.]{0,14}\d"
    ),
    r"ticket has been (?:opened|created|raised)",
    r"in (?:the )?order (?:of arrival|(?:that |in which )?(?:it|they) came)",
    (
        r"(?:enquiry|inquiry|message|e-?mail|request) has (?:reached|arrived (?:at|in|with)) (?:us|our|the)\b"
        r"[^.]{0,60}(?:reference|case|number|team|queue)"
    ),
    (
        r"(?:someone|a member|one of (?:us|our)) [^.]{0,40}will (?:be (?:with you|in touch)|look at|pick)"
        r"[^.]{0,20}(?:shortly|soon|order|possible)"
    ),
    (
        r"(?:follow|track|view|see) (?:the )?(?:status|progress|your (?:request|ticket|case))[^.]{0,40}"
        r"(?:link|portal|online|below)"
    ),
    r"add (?:to|further|more|information)[^.]{0,40}by (?:replying|answering)",
    r"you (?:may|can) reply to (?:this (?:e-?mail|message) to )?add",
    r"(?:has been|was) (?:added to|entered in|saved in) our (?:system|database|records)",
    r"(?:unter|mit) der (?:nummer|vorgangsnummer|referenz|ticketnummer)\s?\S{0,3}\d",
    r"unterlagen sind (?:bei uns )?eingegangen",
    r"(?:enregistrée?|référencée?) sous (?:le numéro|la référence)",
    r"a bien été reçue?(?: et sera|\.)",
    r"(?:registrad[ao]|abiert[ao]|creado) (?:con|bajo) el (?:número|n\.º|código)",
    r"(?:registrat|protocollat)[ao] (?:con|al|sotto) (?:il |la )?(?:numero|n\.|riferimento)",
    r"geregistreerd onder (?:nummer|het nummer|referentie)",
    r"(?:registad|registrad)[oa] (?:com|sob) o (?:número|n\.º|protocolo)",
    r"zarejestrowan\w+ (?:pod numerem|w (?:naszym )?systemie)",
    r"受付番号",
    r"受け付けました|受付いたしました",
    # nobody reads here
    r"(?:mailbox|inbox|address) is (?:only )?(?:checked|monitored|staffed)\b",
    r"postfach wird nicht (?:gelesen|überwacht|abgerufen)",
    r"(?:adresse|boîte)[^.]{0,20} n['’]est pas (?:consultée|relevée|surveillée)",
    r"buzón no (?:se (?:atiende|revisa|lee)|es atendido)",
    r"casella[^.]{0,20} non è (?:presidiata|monitorata|letta)",
    r"(?:mailbox|postbus|adres) wordt niet (?:gelezen|bekeken)",
    r"(?:caixa|endereço)[^.]{0,25} não é (?:monitorad|monitorizad|lid|consultad)[oa]",
    r"skrzynka nie jest (?:obsługiwana|sprawdzana|czytana)",
    r"送信専用",
    # the office is closed
    r"we are (?:currently )?closed (?:from|between|until|till|for)\b|office (?:is|will be) closed",
    r"betriebsferien|geschlossen bis",
    r"(?:fermée?|fermons|fermés)[^.]{0,20} (?:jusqu|du \d)",
    r"(?:cerrados?|cerradas?)[^.]{0,25} (?:hasta|del \d|por vacaciones)",
    r"(?:resteranno|restiamo|rimarrà|siamo) chius[io]",
    r"(?:gesloten) (?:tot|van|t/m)",
    r"(?:encerrad|fechad)[oa]s? até",
    r"(?:nieczynn[ey]|zamknięt[aey]) (?:do|od)\b",
    r"休業(?:いたし|とさせ|し)ます",
    # the person is away for long, or for good
    r"(?:patchy|poor|limited) (?:reception|signal|connection)",
    r"i have (?:now |since )?(?:retired|left)\b[^.]{0,60}\.[^.]{0,80}(?:contact|write|e-?mail)",
    r"in (?:elternzeit|mutterschutz|altersteilzeit)\b[^.]{0,40}(?:vertret|bis)|vertretung: ",
    r"habe (?:das unternehmen|die firma)[^.]{0,30}verlassen",
    r"assure mon remplacement|me remplace\b",
    r"(?:estoy|me encuentro) de (?:permiso|licencia|excedencia)",
    r"mi sostituisce|sono in (?:maternità|aspettativa)",
    r"(?:ouderschapsverlof|zwangerschapsverlof|neemt waar|waargenomen door)",
    r"substitui-me|estou de licença",
    r"zastępuje mnie|urlopie macierzyńskim",
    r"育児休業中|産休",
)
