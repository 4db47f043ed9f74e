"""The names of the months as people's files write them, folded as `names.sort_key` folds."""

_NAMES = (
    "jan january januar janner jaenner janvier janv enero ene gennaio gen januari janeiro styczen stycznia",
    "feb february februar fevrier fevr fev febrero febbraio februari fevereiro luty lutego lut",
    "mar march marz maerz mrz mars marzo maart mrt marco marzec marca",
    "apr april avril avr abril abr aprile kwiecien kwietnia kwi",
    "may mai mayo maggio mag mei maio maj maja",
    "jun june juni juin junio giugno giu junho czerwiec czerwca cze",
    "jul july juli juillet juil julio luglio lug julho lipiec lipca lip",
    "aug august aout aou agosto ago augustus augusti sierpien sierpnia sie",
    "sep sept september septembre septiembre settembre set setembro wrzesien wrzesnia wrz",
    "oct october oktober okt octobre octubre ottobre ott out outubro pazdziernik pazdziernika paz",
    "nov november novembre noviembre novembro listopad listopada lis",
    "dec december dezember dez decembre diciembre dic dicembre dezembro grudzien grudnia gru",
)

MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
