namespace AskNix.Understanding.Commands;

/// <summary>Commands of any Linux system that stand for something this program does.</summary>
static class SystemTools
{
    public static readonly CommandTable[] All =
    [
        CommandTable.Of("systemctl", ("enable", "enable *"), ("disable|mask", "disable *"), ("status", "status of *"), ("--failed", "failed services"), ("list-units", "show services"), ("start|stop|restart", "restart service *"), ("reboot|poweroff|suspend", "reboot")),
        CommandTable.Of("hostnamectl", ("set-hostname|hostname", "set hostname to *")),
        CommandTable.Of("timedatectl", ("set-timezone", "set timezone to *")),
        CommandTable.Of("localectl", ("set-locale", "set the locale to *"), ("set-keymap", "set console keymap to *"), ("set-x11-keymap", "set keyboard layout to *")),
        CommandTable.Of("ufw", ("allow ssh", "enable ssh"), ("delete allow", "close port *"), ("allow", "open port *"), ("deny|reject", "close port *"), ("enable", "enable firewall"), ("disable", "disable firewall")),
        CommandTable.Of("firewall-cmd", ("--add-port", "open port *"), ("--remove-port", "close port *"), ("--add-service", "enable *"), ("--remove-service", "disable *")),
        CommandTable.Of("df du ncdu", ("-h", "disk usage"), ("-sh", "disk usage"), ("-hs", "disk usage")),
        CommandTable.Of("useradd adduser", ("", "how do i add a user")),
    ];
}
