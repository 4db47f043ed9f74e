"""What people and trackers write in a status column, folded as `names.sort_key` folds, most telling first."""

# Each line: the meaning, then the phrases that carry it. A phrase counts where it stands as whole words; the
# first meaning that has one wins, so that "offer declined by me" is no offer and "rejected" no "applied".
WITHDRAWN = (
    "withdrawn;withdrew;withdraw;i declined;declined by me;offer declined;declined offer;declined the offer;"
    "rejected offer;offer rejected;turned down;turned it down;not interested;no longer interested;removed "
    "my application;i passed;cancelled by me;abgesagt von mir;zuruckgezogen;zuruckgenommen;retiree;"
    "candidature retiree;retirada;retirado;ritirata;teruggetrokken"
)
ACCEPTED = (
    "accepted;offer accepted;accepted offer;accepted the offer;i accepted;signed;hired;got hired;i was "
    "hired;started;got the job;landed;angenommen;zusage angenommen;eingestellt;acceptee;embauche;aceptada;"
    "aceptado;contratado;accettata;aangenomen"
)
NOT_SELECTED = (
    "rejected;rejection;rejecting;not selected;not moving forward;not proceeding;not progressing;no longer "
    "under consideration;no longer considered;not under consideration;unsuccessful;not successful;declined;"
    "denied;refused;turned down by them;position filled;position closed;role filled;filled;job closed;"
    "closed lost;went with another candidate;another candidate;not a match;not a fit;failed;did not get;"
    "didnt get;regret;no;abgelehnt;absage;abgesagt;nicht ausgewahlt;refusee;refuse;rechazada;rechazado;"
    "descartado;rifiutata;rifiutato;scartato;afgewezen;odrzucona;odrzucony;nao selecionado;recusado"
)
NO_RESPONSE = (
    "ghosted;ghost;ghosting;no response;no reply;no answer;never heard back;never heard;not heard back;"
    "unresponsive;no news;went silent;stale;expired;keine antwort;keine ruckmeldung;sans reponse;sin "
    "respuesta;nessuna risposta;geen reactie;geen antwoord;brak odpowiedzi"
)
OFFER = (
    "offer;offered;offer received;offer extended;got offer;verbal offer;negotiating;negotiation;angebot;"
    "zusage;offre;oferta;offerta;aanbod"
)
SAVED = (
    "saved;bookmarked;bookmark;wishlist;wish list;wishlisted;want to apply;to apply;to do;todo;interested;"
    "considering;draft;drafting;preparing;applying;not applied;not yet applied;not started;planned;lead;"
    "leads;backlog;shortlisted by me;researching;gemerkt;vorgemerkt;geplant;sauvegarde;guardado;salvato;"
    "bewaard"
)
APPLIED = (
    "applied;submitted;sent;application sent;application submitted;application received;received;in review;"
    "under review;under consideration;reviewing;pending;waiting;awaiting response;waiting for response;in "
    "progress;active;open;viewed;application viewed;resume downloaded;beworben;gesendet;versendet;offen;in "
    "bearbeitung;eingereicht;postule;envoyee;envoye;en attente;en cours;postulado;enviada;enviado;pendiente;"
    "candidato;inviata;inviato;in attesa;gesolliciteerd;verzonden;verstuurd;aplikowano;wyslano;wyslana;yes"
)
