/**
 * Every phrase of the announcements in English, beside those of the pages. The other languages have the same keys; `{series}`
 * stands for a value. None has a day or a time inside a sentence, which every language would bend in its own way.
 */
export const announcedInEnglish = {
  // what a message is about
  save_the_date: "Save the date",
  programme: "The programme",
  in_one_week: "In one week",
  tomorrow: "Tomorrow",
  in_one_hour: "Starting in one hour",
  new_date: "New date",
  postponed: "Postponed",
  cancelled: "Cancelled",
  thank_you: "Thank you",
  about: "{occasion}: {webinar}",
  about_with_day: "{occasion}: {webinar} ({day})",

  // its first sentences
  save_the_date_lead: "A new webinar of {series} is coming up. Please save the date.",
  programme_lead: "Here is what awaits you at our next meeting of {series}.",
  in_one_week_lead: "One week to go: {series} meets again. We would be glad to see you there.",
  tomorrow_lead: "{series} meets again tomorrow. We would be glad to see you there.",
  in_one_hour_lead: "{series} meets again in one hour. Come in, make yourself comfortable.",
  new_date_lead:
    "A webinar of {series} has moved. Please correct your calendar: this is when it takes place now.",
  postponed_lead:
    "We have to postpone a webinar of {series}. We will write again as soon as the new date is fixed.",
  cancelled_lead:
    "A webinar of {series} does not take place. We are sorry, and thank everyone who had planned to come.",
  thank_you_lead: "Thank you for joining us at {series}, and for all your questions.",

  // its facts
  labelled: "{label}: {value}",
  when: "When",
  where: "Where",
  registration: "Registration",
  hybrid: "Come to the room or join online, as you like.",
  universal_time: "{when} ({time} UTC)",
  starts_elsewhere: "It starts at",
  with_names: "With {names}",
  more_about_it: "More about the webinar",
  all_recordings: "Recordings and slides",
  next_webinar: "Our next webinar",
  see_you: "We look forward to seeing you.",
  see_you_again: "We hope to see you again soon.",
  regards: "With kind regards",

  // a video
  talk_page: "About this talk",
  more_talks: "More talks",
  licence: "Licence",
  playlist: "Playlist",

  // the host's script
  script: "Script for the host",
  times_in: "All times are in {zone}.",
  before_start: "Before the start",
  before_start_words:
    "Open the room early. Test sound and slides with everyone who speaks, ask how names are pronounced, and ask once more whether the recording may be shown.",
  welcome: "Welcome",
  welcome_words: "Welcome to {series}! Today’s webinar is {webinar}.",
  house_rules: "House rules",
  rule_microphone: "Please keep your microphone muted while others speak.",
  rule_questions:
    "Write your questions in the chat at any time, or raise your hand after the talk.",
  rule_recording:
    "We record the talks of speakers who agree. Leave your camera off if you would rather not be seen.",
  rule_kindness: "Be kind and curious: every question is welcome.",
  introduce: "Introduce: {names}",
  title_is: "Title: {title}",
  minutes: { one: "1 minute", other: "{count} minutes" },
  talk_then_questions: "{talk} for the talk, {questions} for questions",
  goodbye: "Goodbye",
  goodbye_words: "Many thanks to {names}, and to all of you for coming.",
  goodbye_without_names: "Many thanks to all of you for coming.",
  withdrawn: "Withdrawn: {talk}",

  // a mail to a speaker
  your_talk: "{series}: your talk",
  your_talk_with_day: "{series}: your talk on {day}",
  dear: "Dear {name},",
  thanks_for_speaking:
    "Thank you for speaking at {series}! This is what we have. Please tell us if anything is wrong:",
  your_webinar: "Webinar",
  your_title: "Talk",
  you: "You",
  please_send: "Please send us:",
  please_send_by: "Please send us by {day}:",
  ask_title: "the title of your talk",
  ask_abstract: "an abstract of a few sentences",
  ask_consent: "whether we may record your talk and publish it",
  ask_slides: "the address of your slides, or the file",
  ask_affiliation: "your institution with its place, as the page should have it",
  ask_photo: "a photo of you, if you like",
  ask_bio: "a sentence or two about you",
  ask_orcid: "your ORCID iD, if you have one",
  event_attached: "The event for your calendar is attached.",

  // pictures
  scan: "Scan for the programme and registration",
  starting_soon: "Welcome! We start soon.",
  card_shows: "A card in the colours of the series with the words: {words}",
} as const;
