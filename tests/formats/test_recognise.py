"""What a file may be, by its first lines."""

import io
from functools import partial

import pytest

from netcli.formats.file import File
from netcli.formats.recognise import recognised


def of(*texts: str) -> list[str]:
    """Recognise files with some texts."""
    return recognised([File(str(number), partial(io.BytesIO, text.encode())) for number, text in enumerate(texts)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BEGIN:VCARD\r\nVERSION:3.0", ["vcard"]),
        ("\n begin:vcard", ["vcard"]),
        ("\ufeffBEGIN:VCALENDAR", ["ics"]),
        ('{"schema": "netcli.export/1"}\n', ["jsonl"]),
        ('{"version": "1.0", "account": {}}', ["monica"]),
        ("### Activities:\n- 2018-01-04: x", ["friends"]),
        ("From ana@example.org Mon Nov 16 10:00:00 2026\nSubject: x", ["mail"]),
        ("Received: x\nFrom: a@x.org\nTo: b@x.org\n\nHi", ["mail"]),
        ("Notes:\nsome preamble\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n", ["linkedin"]),
        ("From,To,Sent At,Message,Direction\n", ["linkedin"]),
        ("First Name,Middle Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n", ["google"]),
        ("Name,Given Name,Additional Name,Family Name,Group Membership\n", ["google"]),
        ('"Title","First Name","Last Name","Company","E-mail Address"\n', ["outlook"]),
        ("First Name;Last Name;E-mail Address\n", ["outlook"]),
        ("Slips Audit Report\n\nFrom,To,Slip Type,Inside/Outside\n", ["bni"]),
        ("name,email\nAna,a@x.org", ["contacts"]),
        ("name\nAna", ["contacts"]),
        ("date,with,kind\n", ["interactions"]),
        ("date,who,direction,text,kind\n", ["gives"]),
        ("date,who,direction,text,due\n", ["asks"]),
        ("date,who,direction,text\n", ["gives", "asks"]),
        ("", []),
        ("Dear diary,\nhello", []),
        ("\x00\x01\x02", []),
    ],
)
def test_format_is_recognised_by_the_first_lines(text: str, expected: list[str]) -> None:
    assert of(text) == expected


def test_format_of_a_folder_is_decided_by_all_its_files() -> None:
    assert of("name,email\n", "date,with\n", "date,who,direction,text,due\n") == ["csv"]
    assert of("BEGIN:VCARD", "readme", "BEGIN:VCARD") == ["vcard"]
    assert of("BEGIN:VCARD", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR") == ["ics", "vcard"]


# The files of a basic archive of LinkedIn, with their columns.
ARCHIVE = {
    "Ad_Targeting.csv": "Member Age,Company Names,Member Interests,Job Titles,Job Titles",
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number",
    "Company Follows.csv": "Organization,Followed On",
    "Connections.csv": 'Notes:\n"When exporting your connection data, ..."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On',
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On",
    "Endorsement_Given_Info.csv": "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status",
    "Endorsement_Received_Info.csv": "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status",
    "Invitations.csv": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    "Jobs/Job Applications.csv": "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers",
    "Jobs/Saved Jobs.csv": "Saved Date,Job Url,Job Title,Company Name",
    "Languages.csv": "Name,Proficiency",
    "Learning.csv": "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed)",
    "PhoneNumbers.csv": "Extension,Number,Type",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
    "Profile Summary.csv": "Profile Summary",
    "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers",
    "Projects.csv": "Title,Description,Url,Started On,Finished On",
    "Publications.csv": "Name,Published On,Description,Publisher,Url",
    "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Registration.csv": "Registered At,Registration Ip,Subscription Types",
    "Rich_Media.csv": "Date/Time,Media Description,Media Link",
    "Skills.csv": "Name",
    "Verifications/Verifications.csv": "First name,Middle name,Last name,Verification type,Issuing authority,Document type,Verification service provider,Verified date",
    "Whatsapp Phone Numbers.csv": "Number,Extension,Is_WhatsApp_Number",
    "guide_messages.csv": "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
    "messages.csv": "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS",
}


FRIENDS = File("friends.csv", partial(io.BytesIO, b"name,email\n"))


def archive(*names: str) -> list[str]:
    return recognised([File(name, partial(io.BytesIO, f"{ARCHIVE.get(name, 'x')}\n".encode())) for name in names])


def test_archive_of_linkedin_is_recognised_by_its_people() -> None:
    assert archive(*ARCHIVE) == ["linkedin"]
    articles = [f"Articles/Articles/{number}.html" for number in range(100)]
    assert archive(*articles, *ARCHIVE) == ["linkedin"]
    assert archive("Skills.csv") == ["contacts"]


def test_table_of_another_program_beside_linkedin_is_asked_about() -> None:
    assert recognised([File("Connections.csv", partial(io.BytesIO, ARCHIVE["Connections.csv"].encode())), FRIENDS]) == [
        "linkedin",
        "contacts",
    ]
