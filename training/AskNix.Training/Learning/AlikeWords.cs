using AskNix.Understanding.Names;

namespace AskNix.Training.Learning;

/// <summary>
/// Words that are taken for one another where what a sentence is about is looked for: who has trouble with the wlan means what others call wifi. Each line is
/// of one meaning, and only what rarely means something else stands in one.
/// </summary>
static class AlikeWords
{
    const string Lines =
        """
        wifi wlan wireless
        sound audio
        config configuration configure settings
        graphics gpu graphic
        screen monitor display
        picture photo image
        folder directory
        disk drive ssd hdd harddisk
        slow sluggish slowly lag laggy ages forever hours
        fast faster speed quick quicker quickly accelerate
        fail fails broken failed failure
        freeze freezes hang hangs stuck frozen
        reboot restart
        repair fix mend
        change modify edit alter adjust
        old older previous earlier former
        new newer newest latest recent
        password passphrase passwords passwd
        user account
        laptop notebook
        suspend sleep standby sleeps sleeping asleep
        phone smartphone mobile cellphone
        tv television telly
        usb stick pendrive
        program app application software programs apps
        download fetch
        build compile compiling builds
        memory ram
        space room
        vm vms virtual
        theme look appearance
        glyph letter character symbol
        hotkey shortcut keybinding
        encrypt encryption luks
        several multiple many
        all everybody everyone
        automatic automatically auto
        schedule periodically regularly nightly daily weekly hourly timer cron crontab
        headphones headset earbuds airpods earphones
        camera webcam
        microphone mic
        sync synchronise synchronize
        dev developer development programming coding
        terminal console tty
        game gaming gamer
        controller gamepad joystick pad
        video movie film
        music song
        mail email
        block ban forbid deny prevent
        allow permit
        hear listen
        secure security safe safely
        wrong incorrect bad
        missing lost disappeared gone vanished disappear
        difference different compare comparison versus vs compared
        alternative replacement substitute
        big large huge
        small tiny little
        remove delete erase uninstall removed deleted
        network lan
        internet online
        remote remotely
        crash crashes
        bin binary executable
        website web site
        revert undo
        """;

    static readonly Dictionary<string, string> s_first = Read();

    /// <summary>All stems that stand for another, and those they stand for.</summary>
    public static IEnumerable<string> All => s_first.Keys.Concat(s_first.Values);

    /// <summary>The stem that stands for all of one meaning.</summary>
    public static string Of(string stem) => s_first.GetValueOrDefault(stem, stem);

    static Dictionary<string, string> Read()
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var stems = line.Split(' ').Select(WordStem.Of).ToArray();
            foreach (var stem in stems[1..])
                first[stem] = stems[0];
        }

        return first;
    }
}
