# words: desktop workstation pc graphical
# kind: role
# needs: graphical
{
}
