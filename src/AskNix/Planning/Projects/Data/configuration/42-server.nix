# words: server headless vps
# kind: role
# needs: ssh
{
}
