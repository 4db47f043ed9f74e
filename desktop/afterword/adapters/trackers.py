"""The exports of other trackers, and any table whose headings are words that trackers use."""

from collections.abc import Mapping

from afterword.adapters.tracker_layouts import Column, Layout
from afterword.adapters.tracker_tables import table_form
from afterword.domain.import_found import Form

JOBSYNC = table_form(
    Layout(
        form=Form.JOBSYNC,
        needs=frozenset({"company", "jobtitle", "applieddate", "workplacetype"}),
        columns={
            Column.EMPLOYER: ("company",),
            Column.ROLE: ("jobtitle",),
            Column.POSTING: ("joburl", "url"),
            Column.APPLIED: ("applieddate",),
            Column.HAS_APPLIED: ("applied",),
            Column.PLACE: ("location",),
            Column.SOURCE: ("jobsource",),
            Column.STATUS: ("status",),
        },
    )
)

JOBTRAC = table_form(
    Layout(
        form=Form.JOBTRAC,
        needs=frozenset({"company", "role", "nextstep", "referral"}),
        columns={
            Column.EMPLOYER: ("company",),
            Column.ROLE: ("role",),
            Column.POSTING: ("link",),
            Column.APPLIED: ("date",),
            Column.PLACE: ("location",),
            Column.STATUS: ("status",),
            Column.RECRUITER: ("recruiter",),
            Column.REFERRER: ("referral",),
            Column.NOTES: ("notes",),
        },
        more_notes=("nextstep",),
    )
)

# The headings that trackers use, in several languages (the idea of aliases is Reactive Resume's).
_ALIASES = {
    Column.EMPLOYER: (
        "company companyname employer employername organization organisation organizationname firm business "
        "client hiringcompany unternehmen firma arbeitgeber betrieb entreprise societe employeur empresa "
        "compania empleador azienda datoredilavoro ditta bedrijf werkgever bedrijfsnaam pracodawca "
        "firmaname nameofemployer"
    ),
    Column.ROLE: (
        "role jobtitle title position job rolename positiontitle jobposition jobrole opening vacancy "
        "jobname positionappliedfor roletitle stelle stellenbezeichnung berufsbezeichnung jobbezeichnung "
        "poste intitule intituleduposte puesto cargo vacante posizione ruolo mansione functie vacature "
        "funktie stanowisko titel"
    ),
    Column.POSTING: (
        "joburl jobposting joblink url link posting postingurl postinglink jobpostinglink jobpostingurl "
        "applicationlink applicationurl applylink jobad advert listing listingurl website stellenanzeige "
        "anzeige lien enlace collegamento vacaturelink ogloszenie"
    ),
    Column.APPLIED: (
        "applieddate dateapplied appliedon applicationdate dateofapplication dateapplicationsubmitted "
        "datesubmitted submissiondate submittedon applieddateutc appliedat applied dateofcontact date "
        "datesent beworbenam bewerbungsdatum bewerbungam datum datedecandidature candidaturele "
        "datedepostulation fechadesolicitud fechadepostulacion fecha datacandidatura dataapplicazione data "
        "gesolliciteerdop datumsollicitatie sollicitatiedatum datawyslania"
    ),
    Column.DECIDED: (
        "stagedate decisiondate datedecided decidedon statusdate rejecteddate daterejected rejectiondate "
        "rejectedon responsedate dateofresponse closeddate dateclosed laststatuschange outcomedate "
        "lastmovedat absageam datumderantwort datedereponse fechaderespuesta"
    ),
    Column.PROMISED: "promisedby answerby expectedresponse responseexpected expectedby decisionby",
    Column.PLACE: (
        "location place city office joblocation worklocation ort standort arbeitsort stadt lieu ville "
        "ubicacion lugar ciudad sede luogo citta locatie plaats miejsce lokalizacja"
    ),
    Column.PAY: (
        "salary salaryrange compensation pay payrange wage maxsalary salaryexpectation expectedsalary rate "
        "gehalt gehaltsvorstellung lohn salaire remuneration salario sueldo stipendio retribuzione salaris "
        "wynagrodzenie"
    ),
    Column.SOURCE: (
        "source jobsource channel platform jobboard site foundon via method howapplied appliedvia "
        "appliedthrough methodofcontact quelle gefundenbei kanal plattform canal fuente fonte bron kanaal "
        "zrodlo"
    ),
    Column.STATUS: (
        "status stage applicationstatus currentstatus outcome result state jobstatus pipelinestage phase "
        "response stand ergebnis statut etat resultat estado resultado stato esito statuut uitkomst wynik"
    ),
    Column.NOTES: (
        "notes note comments comment remarks remark details description additionalnotes notizen notiz "
        "bemerkung bemerkungen kommentar remarques commentaires notas comentarios commenti opmerkingen "
        "notities uwagi"
    ),
    Column.TAGS: "tags tag labels label keywords category schlagworte etiquettes etiquetas etichette",
    Column.AGENCY: "agency recruitmentagency staffingagency agencyname viaagency agentur agence agencia",
    Column.PERSON: (
        "contact contactname contactperson hiringmanager interviewer nameofpersoncontacted pointofcontact "
        "ansprechpartner kontakt kontaktperson contactpersoon contacto contatto"
    ),
    Column.PERSON_EMAIL: "contactemail email emailaddress recruiteremail mail kontaktemail",
    Column.PERSON_PHONE: "contactphone phone contactphonenumber phonenumber telephone telefon telefono",
    Column.RECRUITER: "recruiter recruitername talentacquisition hrcontact hr reclutador recruteur",
    Column.REFERRER: "referral referrer referredby referralname empfohlenvon",
}

_ANY: Mapping[Column, tuple[str, ...]] = {column: tuple(keys.split()) for column, keys in _ALIASES.items()}
_LAYOUT = Layout(form=Form.TRACKER, needs=frozenset(), columns=_ANY)
ANY = table_form(_LAYOUT)


def lacks(found: Mapping[str, int]) -> str:
    """Return "employer" or "role" when headings are a tracker's but for that one column, else ""."""
    known = _LAYOUT.columns_in(found)
    missing = [column for column in (Column.EMPLOYER, Column.ROLE) if column not in known]
    return missing[0].value if len(missing) == 1 and len(known) >= 3 else ""
