"""Reads a calendar and cards with other people's parsers and tells as JSON what stands in them."""

import json
import sys
from pathlib import Path

import icalendar
import vobject

folder = Path(sys.argv[1])
text = (folder / "a.ics").read_bytes()
calendar = icalendar.Calendar.from_ical(text)
events = []
for event in calendar.walk("VEVENT"):
    start = event["DTSTART"].dt
    alarms = event.walk("VALARM")
    assert len(alarms) == 1 and alarms[0]["ACTION"] == "DISPLAY"
    events.append(
        {
            "uid": str(event["UID"]),
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "start": start.isoformat(),
        }
    )
other = vobject.readOne(text.decode("utf-8"))
assert [e.summary.value for e in other.vevent_list] == [e["summary"] for e in events]
cards = []
for card in vobject.readComponents((folder / "a.vcf").read_bytes().decode("utf-8")):
    card.validate()
    values = {key: [child.value for child in card.contents.get(key, [])] for key in ("tel", "email", "note", "org")}
    cards.append({"name": card.fn.value, **values})
print(json.dumps({"events": events, "cards": cards}))
