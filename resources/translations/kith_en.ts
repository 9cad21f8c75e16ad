<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
