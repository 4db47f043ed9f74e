"""The words by which mail programs announce a quotation, in the languages people answer in."""

# Verbs of "On that day, that person wrote:".
WROTE = (
    "wrote", "writes", "schrieb", "schreibt", "geschrieben", "a écrit", "à écrit", "écrivait", "écrit",
    "escribió", "escribio",
    "escribe", "ha escrito", "ha scritto", "scrive", "scriveva", "schreef", "het volgende geschreven",
    "geschreven", "escreveu",
    "escreve", "napisał", "napisała", "napisał(a)", "napisał/a", "pisze", "skrev", "skriver",
    "kirjoitti", "написал",
    "написала", "написал(а)", "пишет", "писал", "пише", "написав", "napsal", "napsala", "napsal(a)",
    "napísal", "napísala",
    "napísal(a)", "yazdı", "şunu yazdı", "yazmış", "έγραψε", "a scris", "írta", "ezt írta", "je napisao",
    "je napisala",
    "je napisao/la", "je pisal", "va escriure", "ha escrit", "rašė", "parašė", "rakstīja", "kirjutas",
    "写道", "寫道", "写到",
    "のメール", "さんは書きました", "さんが書きました", "wrote ", "書きました", "작성", "님이 작성",
    "đã viết", "viết", "כתב", "כתבה",
    "كتب", "schreiben", "said", "sagte", "idatzi du", "skrifaði",
)  # fmt: skip

# "Zitat von …", "Quoting …".
QUOTING = (
    "quoting",
    "zitat von",
    "citando a",
    "citando",
    "citeren",
    "citat från",
    "citação de",
    "cytowanie",
    "citation de",
)

FROM = (
    "from", "von", "de", "da", "van", "od", "från", "fra", "lähettäjä", "от", "від", "kimden",
    "gönderen", "από", "de la",
    "feladó", "expediteur", "expéditeur", "mittente", "remitente", "remetente", "afzender", "absender",
    "nadawca", "差出人",
    "送信者", "发件人", "寄件者", "寄件人", "보낸 사람", "odesílatel", "pošiljatelj", "từ", "מאת", "من",
    "avsändare", "afsender",
)  # fmt: skip
SENT = (
    "sent", "date", "sent on", "gesendet", "gesendet am", "datum", "envoyé", "envoyé le", "envoye",
    "date d'envoi", "enviado",
    "enviado el", "enviada", "enviada em", "enviado em", "fecha", "data", "inviato", "inviata",
    "verzonden", "wysłano",
    "wysłane", "data wysłania", "skickat", "sendt", "dato", "lähetetty", "päivämäärä", "pvm", "дата",
    "отправлено",
    "надіслано", "gönderildi", "gönderme tarihi", "tarih", "στάλθηκε", "ημερομηνία", "trimis", "data:",
    "küldve", "elküldve",
    "dátum", "送信日時", "日時", "日付", "送信日", "发送时间", "发送日期", "日期", "寄件日期",
    "傳送時間", "보낸 날짜", "날짜", "odesláno",
    "odoslané", "poslano", "ngày", "נשלח", "تاريخ", "when", "quando",
)  # fmt: skip
TO = (
    "to", "an", "à", "a", "para", "aan", "do", "till", "til", "vastaanottaja", "кому", "kime", "alıcı",
    "προς", "către", "címzett",
    "destinataire", "destinatario", "destinatário", "naar", "宛先", "收件人", "收件者", "받는 사람",
    "komu", "za", "đến", "אל", "إلى",
    "pour", "adressat", "empfänger", "per",
)  # fmt: skip
SUBJECT = (
    "subject", "betreff", "objet", "asunto", "oggetto", "onderwerp", "assunto", "temat", "ämne", "emne",
    "aihe", "тема", "konu",
    "θέμα", "subiect", "tárgy", "件名", "主题", "主旨", "제목", "předmět", "predmet", "zadeva", "chủ đề",
    "נושא", "الموضوع",
    "tema", "re",
)  # fmt: skip
BESIDE = (
    "cc", "kopie", "copie", "cópia", "copia", "kopia", "kopi", "dw", "udw", "bcc", "cci", "копия",
    "bilgi", "κοιν.", "másolat",
    "抄送", "副本", "参照", "참조", "reply-to", "antwort an", "importance", "wichtigkeit", "priorität",
    "importancia", "importance",
    "attachments", "anlagen", "pièces jointes", "organisation", "répondre à", "responder a",
    "rispondi a", "newsgroups",
    "message-id", "priority", "důležitost", "prioriteit", "urgentie", "ważność", "重要度",
    "添付ファイル", "ccn", "cc ",
)  # fmt: skip

# What stands alone on a line, often between dashes, above the older message.
ORIGINAL = (
    "original message", "original-nachricht", "ursprüngliche nachricht", "originalnachricht",
    "urspr. nachricht",
    "message d'origine", "message original", "message initial", "mensaje original", "messaggio originale",
    "oorspronkelijk bericht", "origineel bericht", "mensagem original", "wiadomość oryginalna",
    "oryginalna wiadomość",
    "ursprungligt meddelande", "originalmeddelande", "oprindelig meddelelse", "opprinnelig melding",
    "alkuperäinen viesti",
    "исходное сообщение", "исходное письмо", "первоначальное сообщение", "původní zpráva",
    "původní e-mail", "orijinal mesaj",
    "özgün ileti", "αρχικό μήνυμα", "mesaj original", "eredeti üzenet", "元のメッセージ", "原始邮件",
    "原邮件", "原始郵件", "원본 메시지",
    "original email", "original mail", "your original message", "ihre ursprüngliche nachricht",
    "ihre nachricht",
    "votre message d'origine", "votre message", "su mensaje original", "il tuo messaggio originale",
    "uw oorspronkelijke bericht",
    "a sua mensagem original", "twoja wiadomość", "forwarded message", "begin forwarded message",
    "weitergeleitete nachricht",
    "anfang der weitergeleiteten nachricht", "message transféré", "début du message transféré",
    "mensaje reenviado",
    "inicio del mensaje reenviado", "messaggio inoltrato", "inizio messaggio inoltrato",
    "doorgestuurd bericht",
    "begin doorgestuurd bericht", "mensagem encaminhada", "início da mensagem reencaminhada",
    "wiadomość przekazana",
    "vidarebefordrat meddelande", "vidarebefordrat brev", "videresendt meddelelse", "пересылаемое сообщение",
    "пересланное сообщение", "přeposlaná zpráva", "転送されたメッセージ", "转发的邮件",
    "original appointment",
    "below this line is a copy of the message", "the original message was received", "message you sent",
    "in reply to",
    "original message follows", "this is a copy of the message", "ancien message",
    "ursprüngliche e-mail", "mensaje anterior",
    "messaggio precedente", "vorherige nachricht", "previous message", "message précédent",
    "eerder bericht", "originalt meddelande",
    "wiadomość poprzednia", "poprzednia wiadomość", "conversation history", "previous conversation",
    "ticket history",
    "your message", "you wrote", "sie schrieben", "vous avez écrit", "usted escribió",
)  # fmt: skip

# Words with which a person says that the answers stand between the questions.
INLINE = (
    "below", "inline", "in-line", "in red", "in blue", "in green", "in bold", "in colour", "in color",
    "in capitals", "underneath",
    "between the lines", "after each", "next to your", "against your", "in your text", "in your mail",
    "unten", "im text", "in rot",
    "in blau", "rot markiert", "direkt in", "zwischen den zeilen", "ci-dessous", "en rouge", "en bleu",
    "dans le texte", "abajo",
    "en rojo", "en azul", "qui sotto", "di seguito", "in rosso", "in blu", "sotto", "hieronder",
    "in het rood", "in het blauw",
    "abaixo", "a vermelho", "em vermelho", "a azul", "em azul", "poniżej", "na czerwono", "na niebiesko",
    "w treści", "以下",
    "下記", "赤字", "青字", "nedan", "i rött", "i blått", "nedenfor", "ниже", "красным", "níže",
    "červeně", "aşağıda",
    "continuación",
)  # fmt: skip
