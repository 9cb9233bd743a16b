[ __curPos { __curPos = 1; } ]
