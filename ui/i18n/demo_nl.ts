<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>demo</name>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
</context>
</TS>
