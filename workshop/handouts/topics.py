"""Which picture goes with which words, for the Easy Read layout: a fitting one, and never twice running."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

_TOPICS: Final = (
    ("users", "family families household resident neighbour community"),
    ("baby", "child children baby babies young parent parents mother father"),
    ("phone", "phone telephone call ring rings rang calling"),
    ("mail", "email mail letter send sends sent post"),
    (
        "message-circle",
        "say says said tell tells told speak speaks talk word words language mean means meaning",
    ),
    (
        "messages-square",
        "discuss discussion conversation debate disagree disagreement question questions ask asks",
    ),
    ("ear", "listen listens listened hear hears heard"),
    (
        "calendar-days",
        "calendar date dates week weekly month monthly day days year years today tomorrow",
    ),
    ("clock", "time minute minutes hour hours late early quick quickly soon wait waiting"),
    ("calendar-clock", "meet meets meeting meetings huddle agenda appointment appointments schedule rota"),
    ("coffee", "tea coffee break pause welcome breakfast"),
    ("utensils", "lunch food meal eat kitchen dinner cook"),
    (
        "pound-sterling",
        "money fund funds funding cost costs budget pound pounds pay paid price spend grant £",
    ),
    ("house", "home homes house housing tenant tenants landlord damp repair bedroom"),
    ("hospital", "hospital clinic ward discharge discharged"),
    ("stethoscope", "health doctor doctors nurse nurses care carer carers illness ill gp medical"),
    ("school", "school schools teacher teachers class pupil pupils gate"),
    ("graduation-cap", "train training trained learn learns learning teach course induction skill skills"),
    ("bus", "bus transport travel journey distance"),
    ("car", "car drive driving parking"),
    ("map-pin", "place places venue where visit visits visited local area address"),
    ("building-2", "office offices building organisation organisations council centre agency department"),
    (
        "file-text",
        "form forms paper page pages document record records note notes report letterhead file write",
    ),
    ("pen-line", "sign signs signed signature writes written draft drafted"),
    ("book-open", "read reads reading book story stories guide"),
    ("share-2", "share shares shared sharing information data exchange pass passes"),
    ("lock", "private privacy secret confidential consent safe safety secure protect"),
    ("key", "key keys access door open opens entry"),
    ("door-open", "front entrance enter arrive arrives arrival leave leaves"),
    ("handshake", "agree agrees agreed agreement partner partners partnership trust promise promises commit"),
    ("hand-helping", "help helps helped support supports supported give gives volunteer volunteers"),
    ("heart-handshake", "kind kindly respect welcome welcoming belong benefit respectful"),
    ("scale", "fair fairly decide decides decision decisions choose chooses balance equal vote votes"),
    ("vote", "mark marks marked rank ranked tick ticks ballot slip"),
    ("target", "aim aims goal goals result results outcome purpose want wants"),
    ("sun", "vision future hope hopes good better best imagine light bright"),
    ("lightbulb", "idea ideas think thinks thought suggest suggestion because reason why"),
    ("trending-up", "grow grows growth more improve improves progress increase change changes move"),
    (
        "circle-alert",
        "risk risks problem problems worry worries barrier block blocks stop danger doubt",
    ),
    ("shield-check", "rule rules law policy standard standards check checks checked"),
    ("id-card", "name names who role roles person lead leader convener chair holder deputy staff"),
    ("user-check", "present attend attends come comes came back-up steps"),
    ("list-checks", "step steps action actions task tasks list lists plan plans"),
    ("clipboard-check", "example evidence seen see sees saw show shows sign proof count counted"),
    ("megaphone", "announce publish public news press"),
    ("newspaper", "newsletter poster leaflet leaflets magazine"),
    ("monitor", "computer laptop online website digital system systems screen video"),
    ("wrench", "tool tools fix mend equipment repairs maintain"),
    ("puzzle", "fit fits piece combine join joined whole part connect connects connector link links"),
    ("accessibility", "disabled disability wheelchair access accessible mobility"),
    ("sprout", "start starts begin begins beginning new seed try tries pilot"),
    ("globe", "world everywhere country national region regional translate interpreter languages"),
    ("briefcase", "work works working job employer business practice"),
    ("smile", "happy comfortable enjoy like likes energy energise glad"),
    ("frown", "sad hard difficult panicked afraid fear tired fatigue scared"),
    ("meh", "stretched unsure mixed sometimes partly"),
    ("archive", "keep keeps kept parked park store later archive"),
    ("flag", "end ends close closes finish finishes until deadline"),
    ("music", "music sing song dance play art arts"),
    ("leaf", "garden park green nature tree environment climate"),
)
_BY_STEM: Final = {stem: icon for icon, stems in reversed(_TOPICS) for stem in stems.split()}
_GENERAL: Final = (
    "sparkles",
    "bookmark",
    "layers",
    "compass",
    "pin",
    "circle-dot",
    "star",
    "tag",
    "map",
    "link",
)
_WORD: Final = re.compile(r"[\w£'’-]+")


def picture_for(text: str, but_not: Collection[str] = ()) -> str:
    """The name of a picture for `text`: by its first telling word, else a general one.

    Args:
        text: what the picture stands beside.
        but_not: pictures that stand near by and should not come again.
    """
    words = _WORD.findall(text.casefold())
    fitting = [icon for word in words if (icon := _of(word))]
    general = _GENERAL[sum(map(ord, text)) % len(_GENERAL) :] + _GENERAL
    return next((icon for icon in (*fitting, *general) if icon not in but_not), general[0])


def pictures(*, general: bool = False) -> frozenset[str]:
    """The names of all pictures, or of those that stand beside words which tell of no topic."""
    return frozenset(_GENERAL) if general else frozenset((*_GENERAL, *_BY_STEM.values()))


def _of(word: str) -> str:
    """The picture of a word, also where it has an ending more."""
    for known in (
        word,
        word.removesuffix("’s").removesuffix("'s"),
        word.removesuffix("s"),
        word.removesuffix("ing"),
    ):
        if known in _BY_STEM:
            return _BY_STEM[known]
    return ""
