"""The words a sample book is made of."""

FIRST = (
    "Ada Amara Anders Anna Arjun Astrid Ben Bianca Carmen Chen Clara Daniel Diego Elena Emil Erik Fatima "
    "Felix Freya Grace Hana Hassan Helga Henrik Ida Ines Ivan Jakob Jana Joana Jonas José Julia Kai Karin "
    "Kenji Lars Laura Leila Linh Lotte Lucas Maja Marco Maria Martin Mei Milan Mina Nadia Nils Nora Olga "
    "Omar Otto Paula Pedro Petra Priya Rania Rosa Sam Sara Selma Simon Sofia Stefan Tara Theo Tomás Ulla "
    "Vera Victor Wei Yara Yusuf Zoë"
).split()
LAST = (
    "Adeyemi Ahmed Almeida Andersson Bauer Becker Berg Brown Carvalho Castro Chen Clarke Costa Dahl "
    "Dubois Eriksen Evans Fernández Fischer Fontaine Garcia Gomes Gupta Haddad Hansen Hoffmann Hughes "
    "Ibrahim Iyer Jansen Jensen Johansson Kaur Keller Khan Kim Kowalski Krüger Larsen Lee Lindqvist López "
    "Mäkinen Martin Meyer Moreau Müller Nakamura Nguyen Nielsen Novák Okafor Olsen Ortiz Papadopoulos "
    "Park Patel Pereira Petrov Rossi Ryan Santos Sato Schmidt Silva Singh Smith Svensson Tanaka Taylor "
    "Thomas Torres Vega Virtanen Vogel Wagner Walker Weber Wilson Wong Yamamoto Yılmaz Zhang Ziegler"
).split()
FIRM = (
    "Alder Amber Anchor Arbor Arc Aspen Atlas Aurora Beacon Birch Blue Bramble Bridge Bright Canal Cedar "
    "Cinder Clear Cobalt Compass Copper Coral Crest Delta Drift Eagle Echo Elm Ember Falcon Fern Field "
    "Fjord Flint Forge Garnet Glen Granite Green Grove Harbor Hazel Heron Hill Indigo Iron Ivory Juniper "
    "Kestrel Lake Lantern Larch Linden Lumen Maple Marble Meadow Mercury Mill Mint Moss North Nova Oak "
    "Ocean Olive Onyx Opal Orchard Otter Pearl Pine Quartz Quill Raven Reed Ridge River Rowan Saffron "
    "Sage Salt Sand Sierra Silver Sky Slate Spruce Stone Summit Swift Tern Thistle Tide Timber Umber Vale "
    "Vesper Violet Wave West Willow Wren Zenith Zephyr"
).split()
TRADE = (
    "Analytics Bank Biotech Books Clinics Consulting Craft Data Design Education Energy Engineering "
    "Finance Foods Freight Games Group Health Homes Hotels Insurance Labs Learning Logistics Media "
    "Mobility Music Networks Optics Partners Payments Pharma Robotics Schools Security Services Software "
    "Solar Studios Systems Travel Trust Works"
).split()
FORM = ("", "", "", " Ltd", " GmbH", " Inc", " AB", " S.A.", " AG", " BV")
PLACES = (
    "Amsterdam Athens Barcelona Berlin Bern Bologna Boston Bristol Brussels Chicago Copenhagen Denver "
    "Dublin Edinburgh Florence Geneva Ghent Gothenburg Hamburg Helsinki Kraków Leeds Lisbon London Lyon "
    "Madrid Malmö Manchester Milan Montréal Munich Nairobi Oslo Paris Porto Prague Remote Rotterdam "
    "Seattle Seville Singapore Stockholm Stuttgart Sydney Tallinn Toronto Turin Utrecht Valencia Vienna "
    "Warsaw Zürich"
).split()
GRADE = ("", "Junior ", "Senior ", "Lead ", "Principal ", "Associate ")
CRAFT = (
    "Backend Brand Business Care Chemical Civil Clinical Cloud Content Customer Data Electrical Events "
    "Finance Frontend Grants Hardware HR Insights Legal Logistics Marketing Mechanical Mobile Network "
    "Operations Payroll Platform Policy Product Project Quality Research Sales Security Software Support "
    "Sustainability Systems Test Training UX Warehouse Web"
).split()
JOB = (
    "Administrator Advisor Analyst Architect Assistant Consultant Coordinator Designer Developer Engineer "
    "Manager Officer Planner Programmer Scientist Specialist Strategist Technician Writer"
).split()
SOURCES = ("LinkedIn", "Company website", "Referral", "Job board", "Agency", "Newsletter", "Career fair")
TAGS = ("remote", "dream", "local", "part-time", "public sector", "start-up", "visa", "hybrid")
TITLES = (
    "Recruiter",
    "Head of department",
    "Team lead",
    "HR partner",
    "Director",
    "Senior colleague",
    "Founder",
)
NOTES = (
    "Friendly from the first minute, asked about the move.",
    "The task was about a table with missing values.",
    "Spoke mostly about how the team plans its weeks.",
    "Two people, one took notes the whole time.",
    "They will decide after the holidays.",
    "Asked why I left and what I would do first.",
    "A walk through my portfolio, then a case.",
    "Told me to expect a call within ten days.",
)
WELL = (
    "My example about the release came across well.",
    "I asked about the team and it became a real talk.",
    "Calm at the start, and I had water with me.",
    "I knew their products and could name two.",
)
CHANGE = (
    "Shorter answers, and say the result first.",
    "Prepare a question about the next half year.",
    "I lost the thread in the case; take notes.",
    "Do not apologise for what I have not done.",
)
ADVICE = (
    "Start with the result and then tell how you got there.",
    "Bring one project you can draw on a whiteboard in two minutes.",
    "You know your craft; let us see more of how you work with others.",
    "Ask us what keeps us awake, it shows that you think about the job.",
    "Slow down when a question is hard, nobody counts the seconds.",
    "Your examples were good but all from one company.",
    "Look at our annual report before the second round.",
    "You were well prepared, and the panel enjoyed the conversation.",
    "We chose someone with more years in the industry.",
    "Practise the system question aloud with a friend.",
)
NEXT = (
    "Tell the result first",
    "Draw one project in two minutes",
    "Prepare two questions",
    "Practise aloud",
    "",
)
SUBJECTS = (
    "A question after our talk",
    "Thank you for your time",
    "Thank you for your advice",
    "It helped",
    "Hello again",
)
BODY = (
    "Dear {name},\n\nThank you for the time you took for me. Could you share any advice with me so that I "
    "can improve my interviewing skills? I would be glad of one or two sentences.\n\nKind regards\nRobin Vale"
)
CALLS = (
    "Spoke about the team.",
    "Left a word on the machine.",
    "Met at the fair, very warm.",
    "They will think of me.",
)
