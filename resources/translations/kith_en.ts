<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
  <name>EntrySheet</name>
  <message numerus="yes">
    <source>and %n more</source>
    <translation>
      <numerusform>and %n more</numerusform>
      <numerusform>and %n more</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>HealthPage</name>
  <message numerus="yes">
    <source>%n more</source>
    <translation>
      <numerusform>%n more</numerusform>
      <numerusform>%n more</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Show all %n on the Timeline</source>
    <translation>
      <numerusform>Show the one entry on the Timeline</numerusform>
      <numerusform>Show all %n on the Timeline</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>HelpingTab</name>
  <message numerus="yes">
    <source>Close %n ways to help</source>
    <translation>
      <numerusform>Close %n way to help</numerusform>
      <numerusform>Close %n ways to help</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Delete %n ways to help</source>
    <translation>
      <numerusform>Delete %n way to help</numerusform>
      <numerusform>Delete %n ways to help</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Reopen %n ways to help</source>
    <translation>
      <numerusform>Reopen %n way to help</numerusform>
      <numerusform>Reopen %n ways to help</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>HistoryDialog</name>
  <message numerus="yes">
    <source>Redo %n changes</source>
    <translation>
      <numerusform>Redo %n change</numerusform>
      <numerusform>Redo %n changes</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Undo %n changes, down to here</source>
    <translation>
      <numerusform>Undo %n change, down to here</numerusform>
      <numerusform>Undo %n changes, down to here</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>ImportDialog</name>
  <message numerus="yes">
    <source>Import %n people</source>
    <translation>
      <numerusform>Import %n person</numerusform>
      <numerusform>Import %n people</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>IntroducingTab</name>
  <message numerus="yes">
    <source>Close %n introductions</source>
    <translation>
      <numerusform>Close %n introduction</numerusform>
      <numerusform>Close %n introductions</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Delete %n introductions</source>
    <translation>
      <numerusform>Delete %n introduction</numerusform>
      <numerusform>Delete %n introductions</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Reopen %n introductions</source>
    <translation>
      <numerusform>Reopen %n introduction</numerusform>
      <numerusform>Reopen %n introductions</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>ListPanel</name>
  <message numerus="yes">
    <source>%n people from your address book wait here; search finds them.</source>
    <translation>
      <numerusform>%n person from your address book waits here; search finds them.</numerusform>
      <numerusform>%n people from your address book wait here; search finds them.</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>ManyPanel</name>
  <message numerus="yes">
    <source>and %n more</source>
    <translation>
      <numerusform>and %n more</numerusform>
      <numerusform>and %n more</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>Names</name>
  <message numerus="yes">
    <source>%n more</source>
    <translation>
      <numerusform>%n more</numerusform>
      <numerusform>%n more</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>Nearness</name>
  <message numerus="yes">
    <source>%n ratings so far</source>
    <translation>
      <numerusform>One rating so far</numerusform>
      <numerusform>%n ratings so far</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>NotesOffer</name>
  <message numerus="yes">
    <source>These look like %n notes.</source>
    <translation>
      <numerusform>This looks like %n note.</numerusform>
      <numerusform>These look like %n notes.</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>PastedNotes</name>
  <message numerus="yes">
    <source>%n people are new: {names}.</source>
    <translation>
      <numerusform>%n person is new: {names}.</numerusform>
      <numerusform>%n people are new: {names}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Keep %n notes</source>
    <translation>
      <numerusform>Keep %n note</numerusform>
      <numerusform>Keep %n notes</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>PromisedTab</name>
  <message numerus="yes">
    <source>%n promises agreed anew for {day}.</source>
    <translation>
      <numerusform>%n promise agreed anew for {day}.</numerusform>
      <numerusform>%n promises agreed anew for {day}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises deleted.</source>
    <translation>
      <numerusform>%n promise deleted.</numerusform>
      <numerusform>%n promises deleted.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises kept.</source>
    <translation>
      <numerusform>%n promise kept.</numerusform>
      <numerusform>%n promises kept.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises let go of.</source>
    <translation>
      <numerusform>%n promise let go of.</numerusform>
      <numerusform>%n promises let go of.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Delete %n promises</source>
    <translation>
      <numerusform>Delete %n promise</numerusform>
      <numerusform>Delete %n promises</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Edit %n promises</source>
    <translation>
      <numerusform>Edit %n promise</numerusform>
      <numerusform>Edit %n promises</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Keep %n promises</source>
    <translation>
      <numerusform>Keep %n promise</numerusform>
      <numerusform>Keep %n promises</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Move %n promises</source>
    <translation>
      <numerusform>Move %n promise</numerusform>
      <numerusform>Move %n promises</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Release %n promises</source>
    <translation>
      <numerusform>Release %n promise</numerusform>
      <numerusform>Release %n promises</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Reopen %n promises</source>
    <translation>
      <numerusform>Reopen %n promise</numerusform>
      <numerusform>Reopen %n promises</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>RosterInput</name>
  <message numerus="yes">
    <source>Add %n people</source>
    <translation>
      <numerusform>Add %n person</numerusform>
      <numerusform>Add %n people</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>SideColumn</name>
  <message numerus="yes">
    <source>%n numbers are your own.</source>
    <translation>
      <numerusform>One number is your own.</numerusform>
      <numerusform>%n numbers are your own.</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>SummaryPart</name>
  <message numerus="yes">
    <source>%n cards could not be read.</source>
    <translation>
      <numerusform>%n card could not be read.</numerusform>
      <numerusform>%n cards could not be read.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n cards held nothing new.</source>
    <translation>
      <numerusform>%n card held nothing new.</numerusform>
      <numerusform>%n cards held nothing new.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n doubtful cards were left out.</source>
    <translation>
      <numerusform>%n doubtful card was left out.</numerusform>
      <numerusform>%n doubtful cards were left out.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people are in your address book now. They stay out of the way until you write about them; search finds them.</source>
    <translation>
      <numerusform>%n person is in your address book now. They stay out of the way until you write about them; search finds them.</numerusform>
      <numerusform>%n people are in your address book now. They stay out of the way until you write about them; search finds them.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people were brought up to date.</source>
    <translation>
      <numerusform>%n person was brought up to date.</numerusform>
      <numerusform>%n people were brought up to date.</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>editor</name>
  <message numerus="yes">
    <source>%n people join {circle}</source>
    <translation>
      <numerusform>one person joins {circle}</numerusform>
      <numerusform>%n people join {circle}</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>roster</name>
  <message numerus="yes">
    <source>which one? %n have this name</source>
    <translation>
      <numerusform>which one? %n has this name</numerusform>
      <numerusform>which one? %n have this name</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>speech</name>
  <message numerus="yes">
    <source>%n after which it is not written who took the first step</source>
    <translation>
      <numerusform>{number} after which it is not written who took the first step</numerusform>
      <numerusform>{number} after which it is not written who took the first step</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n agreed anew</source>
    <translation>
      <numerusform>{number} agreed anew</numerusform>
      <numerusform>{number} agreed anew</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n and more entries</source>
    <translation>
      <numerusform>one and more entries</numerusform>
      <numerusform>%n and more entries</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n are kept</source>
    <translation>
      <numerusform>{number} is kept</numerusform>
      <numerusform>{number} are kept</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n are resting.</source>
    <translation>
      <numerusform>One is resting.</numerusform>
      <numerusform>{Number} are resting.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n are still open; the first was planned for {day}.</source>
    <translation>
      <numerusform>One is still open; it was planned for {day}.</numerusform>
      <numerusform>{Number} are still open; the first was planned for {day}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n are waiting</source>
    <translation>
      <numerusform>{number} is waiting</numerusform>
      <numerusform>{number} are waiting</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n asked for space.</source>
    <translation>
      <numerusform>One asked for space.</numerusform>
      <numerusform>{Number} asked for space.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n contacts</source>
    <translation>
      <numerusform>%n contact</numerusform>
      <numerusform>%n contacts</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n contacts that you began after {silence}, {ask}.</source>
    <translation>
      <numerusform>{Number} contact that you began after {silence}, {ask}.</numerusform>
      <numerusform>{Number} contacts that you began after {silence}, {ask}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n days</source>
    <translation>
      <numerusform>%n day</numerusform>
      <numerusform>%n days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n days ago</source>
    <translation>
      <numerusform>one day ago</numerusform>
      <numerusform>%n days ago</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n days of talk</source>
    <translation>
      <numerusform>%n day of talk</numerusform>
      <numerusform>%n days of talk</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n days old</source>
    <translation>
      <numerusform>one day old</numerusform>
      <numerusform>%n days old</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n did since.</source>
    <translation>
      <numerusform>{Number} did since.</numerusform>
      <numerusform>{Number} did since.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n entries</source>
    <translation>
      <numerusform>%n entry</numerusform>
      <numerusform>%n entries</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n entries on {day}, about {people}.</source>
    <translation>
      <numerusform>{Number} entry on {day}, about {people}.</numerusform>
      <numerusform>{Number} entries on {day}, about {people}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n entries {days}, about {people}.</source>
    <translation>
      <numerusform>{Number} entry {days}, about {people}.</numerusform>
      <numerusform>{Number} entries {days}, about {people}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n have no rhythm.</source>
    <translation>
      <numerusform>One has no rhythm.</numerusform>
      <numerusform>{Number} have no rhythm.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n kept</source>
    <translation>
      <numerusform>{number} kept</numerusform>
      <numerusform>{number} kept</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n let go of</source>
    <translation>
      <numerusform>{number} let go of</numerusform>
      <numerusform>{number} let go of</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n made</source>
    <translation>
      <numerusform>{number} made</numerusform>
      <numerusform>{number} made</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n made before were kept.</source>
    <translation>
      <numerusform>One made before was kept.</numerusform>
      <numerusform>{Number} made before were kept.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n months</source>
    <translation>
      <numerusform>a month</numerusform>
      <numerusform>%n months</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n months ago</source>
    <translation>
      <numerusform>one month ago</numerusform>
      <numerusform>%n months ago</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n months old</source>
    <translation>
      <numerusform>one month old</numerusform>
      <numerusform>%n months old</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n more</source>
    <translation>
      <numerusform>{number} more</numerusform>
      <numerusform>{number} more</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n more did since.</source>
    <translation>
      <numerusform>{Number} more did since.</numerusform>
      <numerusform>{Number} more did since.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n new sides, {areas}</source>
    <translation>
      <numerusform>one new side, {areas}</numerusform>
      <numerusform>{number} new sides, {areas}</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n new sides, {areas}, without a talk.</source>
    <translation>
      <numerusform>One new side, {areas}, without a talk.</numerusform>
      <numerusform>{Number} new sides, {areas}, without a talk.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n notes</source>
    <translation>
      <numerusform>%n note</numerusform>
      <numerusform>%n notes</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n of these {times} contacts came with an ask.</source>
    <translation>
      <numerusform>One of these {times} contacts came with an ask.</numerusform>
      <numerusform>{Number} of these {times} contacts came with an ask.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n of {met} people became a second conversation within ninety days.</source>
    <translation>
      <numerusform>{Number} of {met} people became a second conversation within ninety days.</numerusform>
      <numerusform>{Number} of {met} people became a second conversation within ninety days.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n of {of} talks</source>
    <translation>
      <numerusform>{Number} of {of} talks</numerusform>
      <numerusform>{Number} of {of} talks</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n offers are still open, to {whom}.</source>
    <translation>
      <numerusform>{Number} offer is still open, to {whom}.</numerusform>
      <numerusform>{Number} offers are still open, to {whom}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n offers are still open.</source>
    <translation>
      <numerusform>One offer is still open.</numerusform>
      <numerusform>{Number} offers are still open.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people</source>
    <translation>
      <numerusform>{number} person</numerusform>
      <numerusform>{number} people</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people are drifting: {names}.</source>
    <translation>
      <numerusform>{names} is drifting.</numerusform>
      <numerusform>{Number} people are drifting: {names}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people are left for later. Their cards stay as they are.</source>
    <translation>
      <numerusform>One person is left for later. The card stays as it is.</numerusform>
      <numerusform>{Number} people are left for later. Their cards stay as they are.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people are new</source>
    <translation>
      <numerusform>{number} person is new</numerusform>
      <numerusform>{number} people are new</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people were new then.</source>
    <translation>
      <numerusform>One person was new then.</numerusform>
      <numerusform>{Number} people were new then.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people were new {when}.</source>
    <translation>
      <numerusform>One person was new {when}.</numerusform>
      <numerusform>{Number} people were new {when}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people were new {when}; you were in touch with each of them again.</source>
    <translation>
      <numerusform>One person was new {when}; you were in touch with them again.</numerusform>
      <numerusform>{Number} people were new {when}; you were in touch with each of them again.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people were new {when}; you were in touch with {again} of them again.</source>
    <translation>
      <numerusform>One person was new {when}; you were in touch with {again} of them again.</numerusform>
      <numerusform>{Number} people were new {when}; you were in touch with {again} of them again.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people were new, and you went deeper with {deepened} whom you knew.</source>
    <translation>
      <numerusform>{Number} person was new, and you went deeper with {deepened} whom you knew.</numerusform>
      <numerusform>{Number} people were new, and you went deeper with {deepened} whom you knew.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people were new.</source>
    <translation>
      <numerusform>One person was new.</numerusform>
      <numerusform>{Number} people were new.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises</source>
    <translation>
      <numerusform>%n promise</numerusform>
      <numerusform>%n promises</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises due on {day}.</source>
    <translation>
      <numerusform>One promise due on {day}.</numerusform>
      <numerusform>{Number} promises waiting, the first due on {day}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises kept</source>
    <translation>
      <numerusform>One promise kept</numerusform>
      <numerusform>{Number} promises kept</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises kept, none waiting.</source>
    <translation>
      <numerusform>One promise kept, none waiting.</numerusform>
      <numerusform>{Number} promises kept, none waiting.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises let go of together.</source>
    <translation>
      <numerusform>One promise let go of together.</numerusform>
      <numerusform>{Number} promises let go of together.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises waiting since {day}.</source>
    <translation>
      <numerusform>One promise waiting since {day}.</numerusform>
      <numerusform>{Number} promises waiting, the first since {day}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises waiting, due today.</source>
    <translation>
      <numerusform>One promise due today.</numerusform>
      <numerusform>{Number} promises waiting, the first due today.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises waiting, due tomorrow.</source>
    <translation>
      <numerusform>One promise due tomorrow.</numerusform>
      <numerusform>{Number} promises waiting, the first due tomorrow.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises waiting.</source>
    <translation>
      <numerusform>One promise waiting.</numerusform>
      <numerusform>{Number} promises waiting.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n promises waiting; it was due on {day}.</source>
    <translation>
      <numerusform>One promise waiting; it was due on {day}.</numerusform>
      <numerusform>{Number} promises waiting; the first was due on {day}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n requests couldn’t be met; no first step of yours without another is written in the months after.</source>
    <translation>
      <numerusform>The one request couldn’t be met; no first step of yours without another is written in the months after.</numerusform>
      <numerusform>{Number} requests couldn’t be met; no first step of yours without another is written in the months after.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n rhythms</source>
    <translation>
      <numerusform>%n rhythm</numerusform>
      <numerusform>%n rhythms</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n sides</source>
    <translation>
      <numerusform>{number} side</numerusform>
      <numerusform>{number} sides</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n talks</source>
    <translation>
      <numerusform>One talk</numerusform>
      <numerusform>{Number} talks</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n talks are written</source>
    <translation>
      <numerusform>{number} talk is written</numerusform>
      <numerusform>{number} talks are written</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n that couldn’t be met are long enough ago</source>
    <translation>
      <numerusform>{number} that couldn’t be met is long enough ago</numerusform>
      <numerusform>{number} that couldn’t be met are long enough ago</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n things for today; open Kith to read them.</source>
    <translation>
      <numerusform>One thing for today; open Kith to read it.</numerusform>
      <numerusform>%n things for today; open Kith to read them.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n things name no area of life.</source>
    <translation>
      <numerusform>One thing names no area of life.</numerusform>
      <numerusform>{Number} things name no area of life.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n times</source>
    <translation>
      <numerusform>once</numerusform>
      <numerusform>{number} times</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n times after three years or more.</source>
    <translation>
      <numerusform>Once after three years or more.</numerusform>
      <numerusform>{Number} times after three years or more.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n times it had been three years or more.</source>
    <translation>
      <numerusform>Once it had been three years or more.</numerusform>
      <numerusform>{Number} times it had been three years or more.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n times with a request</source>
    <translation>
      <numerusform>once with a request</numerusform>
      <numerusform>{number} times with a request</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n times you took the first step.</source>
    <translation>
      <numerusform>Once you took the first step.</numerusform>
      <numerusform>{Number} times you took the first step.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n wait</source>
    <translation>
      <numerusform>{number} waits</numerusform>
      <numerusform>{number} wait</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n waiting</source>
    <translation>
      <numerusform>{number} waiting</numerusform>
      <numerusform>{number} waiting</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n weeks old</source>
    <translation>
      <numerusform>one week old</numerusform>
      <numerusform>{number} weeks old</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n were agreed anew</source>
    <translation>
      <numerusform>{number} was agreed anew</numerusform>
      <numerusform>{number} were agreed anew</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n were let go of together</source>
    <translation>
      <numerusform>{number} was let go of together</numerusform>
      <numerusform>{number} were let go of together</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n were waiting at the end</source>
    <translation>
      <numerusform>{number} was waiting at the end</numerusform>
      <numerusform>{number} were waiting at the end</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n were waiting then</source>
    <translation>
      <numerusform>{number} was waiting then</numerusform>
      <numerusform>{number} were waiting then</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n whose time is not over yet</source>
    <translation>
      <numerusform>{number} whose time is not over yet</numerusform>
      <numerusform>{number} whose time is not over yet</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n without a note of how it went</source>
    <translation>
      <numerusform>{number} without a note of how it went</numerusform>
      <numerusform>{number} without a note of how it went</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n years</source>
    <translation>
      <numerusform>a year</numerusform>
      <numerusform>%n years</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n years ago</source>
    <translation>
      <numerusform>one year ago</numerusform>
      <numerusform>{number} years ago</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n years old</source>
    <translation>
      <numerusform>one year old</numerusform>
      <numerusform>{number} years old</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n, at most {most} a day {when}, so that none of them is hurried.</source>
    <translation>
      <numerusform>One, {when}.</numerusform>
      <numerusform>{Number}, at most {most} a day {when}, so that none of them is hurried.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n, one a day {when}, so that none of them is hurried.</source>
    <translation>
      <numerusform>One, {when}.</numerusform>
      <numerusform>{Number}, one a day {when}, so that none of them is hurried.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>After {again} of %n asks that couldn’t be met you got in touch again without asking for anything.</source>
    <translation>
      <numerusform>After {again} of one ask that couldn’t be met you got in touch again without asking for anything.</numerusform>
      <numerusform>After {again} of {number} asks that couldn’t be met you got in touch again without asking for anything.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>After {again} of %n asks that were met you got in touch again without asking for anything.</source>
    <translation>
      <numerusform>After {again} of one ask that was met you got in touch again without asking for anything.</numerusform>
      <numerusform>After {again} of {number} asks that were met you got in touch again without asking for anything.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>All %n promises are kept.</source>
    <translation>
      <numerusform>The one promise is kept.</numerusform>
      <numerusform>All {number} promises are kept.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Beside your %n talks nothing that matters to them is noted yet.</source>
    <translation>
      <numerusform>Beside your one talk nothing that matters to them is noted yet.</numerusform>
      <numerusform>Beside your {number} talks nothing that matters to them is noted yet.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Between you it was mostly {levels}; %n talks were personal.</source>
    <translation>
      <numerusform>Between you it was mostly {levels}; one talk was personal.</numerusform>
      <numerusform>Between you it was mostly {levels}; {number} talks were personal.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Choose a circle or search: %n people are more than can be told apart here.</source>
    <translation>
      <numerusform>Choose a circle or search: %n person is more than can be told apart here.</numerusform>
      <numerusform>Choose a circle or search: %n people are more than can be told apart here.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>From {first} to {last} in touch on %n days</source>
    <translation>
      <numerusform>From {first} to {last} in touch on one day</numerusform>
      <numerusform>From {first} to {last} in touch on {number} days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Half are kept within %n days.</source>
    <translation>
      <numerusform>Half are kept within a day.</numerusform>
      <numerusform>Half are kept within {number} days.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>In this time nothing is written about being in touch with {name}; after it %n days are.</source>
    <translation>
      <numerusform>In this time nothing is written about being in touch with {name}; after it one day is.</numerusform>
      <numerusform>In this time nothing is written about being in touch with {name}; after it {number} days are.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>In touch on %n days</source>
    <translation>
      <numerusform>In touch on one day</numerusform>
      <numerusform>In touch on {number} days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>More than %n people were written about in this time, too many to tell apart here. Choose a shorter time, a circle or a name.</source>
    <translation>
      <numerusform>More than one person was written about in this time, too many to tell apart here. Choose a shorter time, a circle or a name.</numerusform>
      <numerusform>More than %n people were written about in this time, too many to tell apart here. Choose a shorter time, a circle or a name.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Mostly {levels}; %n personal talks since {month}.</source>
    <translation>
      <numerusform>Mostly {levels}; one personal talk, in {month}.</numerusform>
      <numerusform>Mostly {levels}; {number} personal talks since {month}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>No first step of yours came soon after %n requests that were met.</source>
    <translation>
      <numerusform>No first step of yours came soon after the one request that was met.</numerusform>
      <numerusform>No first step of yours came soon after {number} requests that were met.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>No first step of yours without an ask is written in the months after %n asks that couldn’t be met.</source>
    <translation>
      <numerusform>No first step of yours without an ask is written in the months after the one ask that couldn’t be met.</numerusform>
      <numerusform>No first step of yours without an ask is written in the months after {number} asks that couldn’t be met.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>No first step of yours without an ask is written in the months after %n asks that were met.</source>
    <translation>
      <numerusform>No first step of yours without an ask is written in the months after the one ask that was met.</numerusform>
      <numerusform>No first step of yours without an ask is written in the months after {number} asks that were met.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Nobody is drifting; %n are past the rhythm you hoped for.</source>
    <translation>
      <numerusform>Nobody is drifting; {number} is past the rhythm you hoped for.</numerusform>
      <numerusform>Nobody is drifting; {number} are past the rhythm you hoped for.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Of %n contacts after a long silence it is not written who began.</source>
    <translation>
      <numerusform>Of one contact after a long silence it is not written who began.</numerusform>
      <numerusform>Of {number} contacts after a long silence it is not written who began.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Of %n it is not written when they were made.</source>
    <translation>
      <numerusform>Of {number} it is not written when it was made.</numerusform>
      <numerusform>Of {number} it is not written when they were made.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Of %n more contacts after a long silence it is not written who began.</source>
    <translation>
      <numerusform>Of one more contact after a long silence it is not written who began.</numerusform>
      <numerusform>Of {number} more contacts after a long silence it is not written who began.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Of %n more it is not written when they were closed.</source>
    <translation>
      <numerusform>Of {number} more it is not written when it was closed.</numerusform>
      <numerusform>Of {number} more it is not written when they were closed.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Of %n neither depth nor a side is written yet.</source>
    <translation>
      <numerusform>Of {number} neither depth nor a side is written yet.</numerusform>
      <numerusform>Of {number} neither depth nor a side is written yet.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Of %n no depth is written yet.</source>
    <translation>
      <numerusform>Of {number} no depth is written yet.</numerusform>
      <numerusform>Of {number} no depth is written yet.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Of %n people with a rhythm nothing is written yet.</source>
    <translation>
      <numerusform>Of {number} person with a rhythm nothing is written yet.</numerusform>
      <numerusform>Of {number} people with a rhythm nothing is written yet.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Of %n promises {counts}.</source>
    <translation>
      <numerusform>Of one promise {counts}.</numerusform>
      <numerusform>Of {number} promises {counts}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Of {made} new promises about half look like being kept within %n days</source>
    <translation>
      <numerusform>Of {made} new promises about half look like being kept within a day</numerusform>
      <numerusform>Of {made} new promises about half look like being kept within {number} days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Of {made} new promises about half looked like being kept within %n days</source>
    <translation>
      <numerusform>Of {made} new promises about half looked like being kept within a day</numerusform>
      <numerusform>Of {made} new promises about half looked like being kept within {number} days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Of {made} new promises about half were kept within %n days</source>
    <translation>
      <numerusform>Of {made} new promises about half were kept within a day</numerusform>
      <numerusform>Of {made} new promises about half were kept within {number} days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>On %n days to come something is planned.</source>
    <translation>
      <numerusform>On one day to come something is planned.</numerusform>
      <numerusform>On {number} days to come something is planned.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>On %n of {all} days since {day} something is written.</source>
    <translation>
      <numerusform>On one of {all} days since {day} something is written.</numerusform>
      <numerusform>On {number} of {all} days since {day} something is written.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>On %n of {all} days something is written.</source>
    <translation>
      <numerusform>On one of {all} days something is written.</numerusform>
      <numerusform>On {number} of {all} days something is written.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>On {day}, you can read here how many of the %n people became a second conversation.</source>
    <translation>
      <numerusform>On {day}, you can read here whether the one person you met became a second conversation.</numerusform>
      <numerusform>On {day}, you can read here how many of the {number} people became a second conversation.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Orbits of %n people.</source>
    <translation>
      <numerusform>Orbits of one person.</numerusform>
      <numerusform>Orbits of {number} people.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>So far the depth of %n talks is written.</source>
    <translation>
      <numerusform>So far the depth of one talk is written.</numerusform>
      <numerusform>So far the depth of {number} talks is written.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Talks are deep or very deep with %n of {all} people, as many as in {month}.</source>
    <translation>
      <numerusform>Talks are deep or very deep with one of {all} people, as many as in {month}.</numerusform>
      <numerusform>Talks are deep or very deep with {number} of {all} people, as many as in {month}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Talks are deep or very deep with %n of {all} people; in {month} it was {before}.</source>
    <translation>
      <numerusform>Talks are deep or very deep with one of {all} people; in {month} it was {before}.</numerusform>
      <numerusform>Talks are deep or very deep with {number} of {all} people; in {month} it was {before}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Talks are light or warming with %n people.</source>
    <translation>
      <numerusform>Talks are light or warming with one person.</numerusform>
      <numerusform>Talks are light or warming with {number} people.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Talks became deep or very deep with %n of {all} people.</source>
    <translation>
      <numerusform>Talks became deep or very deep with one of {all} people.</numerusform>
      <numerusform>Talks became deep or very deep with {number} of {all} people.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Talks with %n people added to it.</source>
    <translation>
      <numerusform>Talks with one person added to it.</numerusform>
      <numerusform>Talks with {number} people added to it.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>What you gave went to %n people.</source>
    <translation>
      <numerusform>What you gave went to one person.</numerusform>
      <numerusform>What you gave went to {number} people.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>With %n others no talk is written down</source>
    <translation>
      <numerusform>With {number} other no talk is written down</numerusform>
      <numerusform>With {number} others no talk is written down</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>With %n people no talk is written down in this time</source>
    <translation>
      <numerusform>With {number} person no talk is written down in this time</numerusform>
      <numerusform>With {number} people no talk is written down in this time</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You asked %n times and wrote down nothing you gave.</source>
    <translation>
      <numerusform>You asked once and wrote down nothing you gave.</numerusform>
      <numerusform>You asked {number} times and wrote down nothing you gave.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You asked something of {whom}, %n times.</source>
    <translation>
      <numerusform>You asked something of {whom}, once.</numerusform>
      <numerusform>You asked something of {whom}, {number} times.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You both took the first step %n days ago.</source>
    <translation>
      <numerusform>You both took the first step yesterday.</numerusform>
      <numerusform>You both took the first step %n days ago.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You came to know %n of {all} people more closely.</source>
    <translation>
      <numerusform>You came to know {number} of {all} people more closely.</numerusform>
      <numerusform>You came to know {number} of {all} people more closely.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You came to know %n of {all} people more widely and more closely.</source>
    <translation>
      <numerusform>You came to know {number} of {all} people more widely and more closely.</numerusform>
      <numerusform>You came to know {number} of {all} people more widely and more closely.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You came to know %n of {all} people more widely or more closely.</source>
    <translation>
      <numerusform>You came to know {number} of {all} people more widely or more closely.</numerusform>
      <numerusform>You came to know {number} of {all} people more widely or more closely.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You came to know more sides of %n of {all} people.</source>
    <translation>
      <numerusform>You came to know more sides of {number} of {all} people.</numerusform>
      <numerusform>You came to know more sides of {number} of {all} people.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You gave %n times and asked {asked}.</source>
    <translation>
      <numerusform>You gave once and asked {asked}.</numerusform>
      <numerusform>You gave {number} times and asked {asked}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You gave %n times and wrote down nothing you asked for.</source>
    <translation>
      <numerusform>You gave once and wrote down nothing you asked for.</numerusform>
      <numerusform>You gave {number} times and wrote down nothing you asked for.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You gave %n times, to {whom}.</source>
    <translation>
      <numerusform>You gave once, to {whom}.</numerusform>
      <numerusform>You gave {number} times, to {whom}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You gave to %n people, not in return for anything.</source>
    <translation>
      <numerusform>You gave to one person, not in return for anything.</numerusform>
      <numerusform>You gave to {number} people, not in return for anything.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You gave to %n people, to {some} of them not in return for anything.</source>
    <translation>
      <numerusform>You gave to {number} person, to {some} of them not in return for anything.</numerusform>
      <numerusform>You gave to {number} people, to {some} of them not in return for anything.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You gave to %n people.</source>
    <translation>
      <numerusform>You gave to one person.</numerusform>
      <numerusform>You gave to {number} people.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You haven’t written about %n people since you first met them {when}.</source>
    <translation>
      <numerusform>You haven’t written about {number} person since you first met them {when}.</numerusform>
      <numerusform>You haven’t written about {number} people since you first met them {when}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You kept %n, made before.</source>
    <translation>
      <numerusform>You kept {number}, made before.</numerusform>
      <numerusform>You kept {number}, made before.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You kept %n, {before} of them made before.</source>
    <translation>
      <numerusform>You kept {number}, made before.</numerusform>
      <numerusform>You kept {number}, {before} of them made before.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You kept %n.</source>
    <translation>
      <numerusform>You kept {number}.</numerusform>
      <numerusform>You kept {number}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You met today, after %n days; you hoped for {rhythm}.</source>
    <translation>
      <numerusform>You met today, after one day; you hoped for {rhythm}.</numerusform>
      <numerusform>You met today, after {number} days; you hoped for {rhythm}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You met today, after %n months; you hoped for {rhythm}.</source>
    <translation>
      <numerusform>You met today, after one month; you hoped for {rhythm}.</numerusform>
      <numerusform>You met today, after {number} months; you hoped for {rhythm}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You met today, after %n weeks; you hoped for {rhythm}.</source>
    <translation>
      <numerusform>You met today, after one week; you hoped for {rhythm}.</numerusform>
      <numerusform>You met today, after {number} weeks; you hoped for {rhythm}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You reached %n people after a long silence, {how}.</source>
    <translation>
      <numerusform>You reached {number} person after a long silence, {how}.</numerusform>
      <numerusform>You reached {number} people after a long silence, {how}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You reached %n people after a long silence, {times} times in all, {how}.</source>
    <translation>
      <numerusform>You reached {number} person after a long silence, {times} times in all, {how}.</numerusform>
      <numerusform>You reached {number} people after a long silence, {times} times in all, {how}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You reached %n people after a long silence, {times} times in all.</source>
    <translation>
      <numerusform>You reached one person after a long silence, {times} times in all.</numerusform>
      <numerusform>You reached {number} people after a long silence, {times} times in all.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You reached %n people after a long silence.</source>
    <translation>
      <numerusform>You reached one person after a long silence.</numerusform>
      <numerusform>You reached {number} people after a long silence.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You received something %n times, from {whom}.</source>
    <translation>
      <numerusform>You received something once, from {whom}.</numerusform>
      <numerusform>You received something {number} times, from {whom}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You received something %n times.</source>
    <translation>
      <numerusform>You received something once.</numerusform>
      <numerusform>You received something {number} times.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You stayed in touch after {again} of %n asks that couldn’t be met.</source>
    <translation>
      <numerusform>You stayed in touch after the one ask that couldn’t be met.</numerusform>
      <numerusform>You stayed in touch after {again} of {number} asks that couldn’t be met.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You stayed in touch after {again} of %n asks that were met.</source>
    <translation>
      <numerusform>You stayed in touch after the one ask that was met.</numerusform>
      <numerusform>You stayed in touch after {again} of {number} asks that were met.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You stayed in touch after {again} of %n requests that couldn’t be met.</source>
    <translation>
      <numerusform>You stayed in touch after the one request that couldn’t be met.</numerusform>
      <numerusform>You stayed in touch after {again} of {number} requests that couldn’t be met.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You stayed in touch after {again} of %n requests that were met.</source>
    <translation>
      <numerusform>You stayed in touch after the one request that was met.</numerusform>
      <numerusform>You stayed in touch after {again} of {number} requests that were met.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You took the first step %n days ago.</source>
    <translation>
      <numerusform>You took the first step yesterday.</numerusform>
      <numerusform>You took the first step %n days ago.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You went deeper with %n people.</source>
    <translation>
      <numerusform>You went deeper with one person.</numerusform>
      <numerusform>You went deeper with {number} people.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You wrote about %n of {all} people in this time.</source>
    <translation>
      <numerusform>You wrote about {number} of {all} people in this time.</numerusform>
      <numerusform>You wrote about {number} of {all} people in this time.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You wrote about %n others as well.</source>
    <translation>
      <numerusform>You wrote about {number} other as well.</numerusform>
      <numerusform>You wrote about {number} others as well.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You wrote down %n promises of yours: {counts}.</source>
    <translation>
      <numerusform>You wrote down {number} promise of yours: {counts}.</numerusform>
      <numerusform>You wrote down {number} promises of yours: {counts}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You wrote down %n things about {areas}.</source>
    <translation>
      <numerusform>You wrote down one thing about {areas}.</numerusform>
      <numerusform>You wrote down {number} things about {areas}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>You wrote down %n things that matter to {name}; the newest is {age}.</source>
    <translation>
      <numerusform>You wrote down one thing that matters to {name}; it is {age}.</numerusform>
      <numerusform>You wrote down {number} things that matter to {name}; the newest is {age}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>about every %n days</source>
    <translation>
      <numerusform>about every day</numerusform>
      <numerusform>about every %n days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>about every %n months</source>
    <translation>
      <numerusform>about every month</numerusform>
      <numerusform>about every {number} months</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>about every %n weeks</source>
    <translation>
      <numerusform>about every week</numerusform>
      <numerusform>about every {number} weeks</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>about every %n years</source>
    <translation>
      <numerusform>about every year</numerusform>
      <numerusform>about every {number} years</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>agreed anew after %n days</source>
    <translation>
      <numerusform>agreed anew after a day</numerusform>
      <numerusform>agreed anew after {number} days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>all %n</source>
    <translation>
      <numerusform>the one</numerusform>
      <numerusform>all {number}</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>and %n more in Kith</source>
    <translation>
      <numerusform>and one more in Kith</numerusform>
      <numerusform>and %n more in Kith</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>asked %n times</source>
    <translation>
      <numerusform>asked once</numerusform>
      <numerusform>asked {number} times</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>gave %n times</source>
    <translation>
      <numerusform>gave once</numerusform>
      <numerusform>gave {number} times</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>half within %n days</source>
    <translation>
      <numerusform>half within a day</numerusform>
      <numerusform>half within {number} days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>it is known of %n people</source>
    <translation>
      <numerusform>it is known of {number} person</numerusform>
      <numerusform>it is known of {number} people</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>kept %n of them</source>
    <translation>
      <numerusform>kept {number} of them</numerusform>
      <numerusform>kept {number} of them</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>kept %n promises</source>
    <translation>
      <numerusform>kept {number} promise</numerusform>
      <numerusform>kept {number} promises</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>kept after %n days</source>
    <translation>
      <numerusform>kept after a day</numerusform>
      <numerusform>kept after {number} days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>let go of %n</source>
    <translation>
      <numerusform>let go of {number}</numerusform>
      <numerusform>let go of {number}</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>let go of %n promises</source>
    <translation>
      <numerusform>let go of {number} promise</numerusform>
      <numerusform>let go of {number} promises</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>let go of after %n days</source>
    <translation>
      <numerusform>let go of after a day</numerusform>
      <numerusform>let go of after {number} days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>made %n promises</source>
    <translation>
      <numerusform>made {number} promise</numerusform>
      <numerusform>made {number} promises</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>more than %n years</source>
    <translation>
      <numerusform>more than a year</numerusform>
      <numerusform>more than %n years</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>none of %n</source>
    <translation>
      <numerusform>none of one</numerusform>
      <numerusform>none of {number}</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>on %n days</source>
    <translation>
      <numerusform>on {number} day</numerusform>
      <numerusform>on {number} days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>received something %n times</source>
    <translation>
      <numerusform>received something once</numerusform>
      <numerusform>received something {number} times</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>turns %n, {day}</source>
    <translation>
      <numerusform>turns %n, {day}</numerusform>
      <numerusform>turns %n, {day}</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>waiting for %n days</source>
    <translation>
      <numerusform>waiting for a day</numerusform>
      <numerusform>waiting for {number} days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>you got back in touch %n times</source>
    <translation>
      <numerusform>you got back in touch once</numerusform>
      <numerusform>you got back in touch {number} times</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{By} you had not written about %n people since you first met them {when}.</source>
    <translation>
      <numerusform>{By} you had not written about {number} person since you first met them {when}.</numerusform>
      <numerusform>{By} you had not written about {number} people since you first met them {when}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{When}, it was %n people.</source>
    <translation>
      <numerusform>{When}, it was one person.</numerusform>
      <numerusform>{When}, it was {number} people.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{When}, within %n days.</source>
    <translation>
      <numerusform>{When}, within a day.</numerusform>
      <numerusform>{When}, within {number} days.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{circle} · %n</source>
    <translation>
      <numerusform>{circle} · %n</numerusform>
      <numerusform>{circle} · %n</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{depth} · %n</source>
    <translation>
      <numerusform>{depth} · %n</numerusform>
      <numerusform>{depth} · %n</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{depth}, after %n days of talk since {day}.</source>
    <translation>
      <numerusform>{depth}, after {number} day of talk since {day}.</numerusform>
      <numerusform>{depth}, after {number} days of talk since {day}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{kept}, %n due on {day}.</source>
    <translation>
      <numerusform>{kept}, one due on {day}.</numerusform>
      <numerusform>{kept}, {number} waiting, the first due on {day}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{kept}, %n waiting since {day}.</source>
    <translation>
      <numerusform>{kept}, one waiting since {day}.</numerusform>
      <numerusform>{kept}, {number} waiting, the first since {day}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{kept}, %n waiting, due today.</source>
    <translation>
      <numerusform>{kept}, one due today.</numerusform>
      <numerusform>{kept}, {number} waiting, the first due today.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{kept}, %n waiting, due tomorrow.</source>
    <translation>
      <numerusform>{kept}, one due tomorrow.</numerusform>
      <numerusform>{kept}, {number} waiting, the first due tomorrow.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{kept}, %n waiting.</source>
    <translation>
      <numerusform>{kept}, one waiting.</numerusform>
      <numerusform>{kept}, {number} waiting.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{kept}, %n waiting; it was due on {day}.</source>
    <translation>
      <numerusform>{kept}, one waiting; it was due on {day}.</numerusform>
      <numerusform>{kept}, {number} waiting; the first was due on {day}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{low} to %n years</source>
    <translation>
      <numerusform>{low} to %n year</numerusform>
      <numerusform>{low} to %n years</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{most}; of {times} there are fewest, %n each.</source>
    <translation>
      <numerusform>{most}; of {times} there are fewest, one each.</numerusform>
      <numerusform>{most}; of {times} there are fewest, {number} each.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{most}; of {times} there are fewest, %n.</source>
    <translation>
      <numerusform>{most}; of {times} there is one.</numerusform>
      <numerusform>{most}; of {times} there are fewest, {number}.</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{what}, %n years, {day}</source>
    <translation>
      <numerusform>{what}, %n year, {day}</numerusform>
      <numerusform>{what}, %n years, {day}</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{when}: %n contacts</source>
    <translation>
      <numerusform>{when}: one contact</numerusform>
      <numerusform>{when}: {number} contacts</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>words</name>
  <message numerus="yes">
    <source>%n days ago</source>
    <translation>
      <numerusform>yesterday</numerusform>
      <numerusform>%n days ago</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n entries</source>
    <translation>
      <numerusform>%n entry</numerusform>
      <numerusform>%n entries</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n months ago</source>
    <translation>
      <numerusform>%n month ago</numerusform>
      <numerusform>%n months ago</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n people</source>
    <translation>
      <numerusform>%n person</numerusform>
      <numerusform>%n people</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n weeks ago</source>
    <translation>
      <numerusform>%n week ago</numerusform>
      <numerusform>%n weeks ago</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>in %n days</source>
    <translation>
      <numerusform>tomorrow</numerusform>
      <numerusform>in %n days</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>in %n months</source>
    <translation>
      <numerusform>in %n month</numerusform>
      <numerusform>in %n months</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>in %n weeks</source>
    <translation>
      <numerusform>in %n week</numerusform>
      <numerusform>in %n weeks</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>in over %n years</source>
    <translation>
      <numerusform>in over a year</numerusform>
      <numerusform>in over %n years</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>over %n years ago</source>
    <translation>
      <numerusform>over a year ago</numerusform>
      <numerusform>over %n years ago</numerusform>
    </translation>
  </message>
</context>
</TS>
