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
    <source>about every %n days</source>
    <translation>
      <numerusform>about every day</numerusform>
      <numerusform>about every %n days</numerusform>
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
