# words: laptop notebook thinkpad
# kind: role
# needs: graphical bluetooth
{
}
