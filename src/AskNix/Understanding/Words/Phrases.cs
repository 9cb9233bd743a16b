namespace AskNix.Understanding.Words;

/// <summary>Joins words that mean one thing ("get rid of", "roll back", "turn on") into the one word the grammar knows.</summary>
static class Phrases
{
    static readonly Dictionary<string, List<(string Phrase, string Meaning)>> ByFirst = Build(
        ("remove", "get rid of|getting rid of|toss out|toss|chuck out|throw out|throw away|take out|take off|clear off|kick out|kill off|chuck away|do away with|wipe out|get rid off|get shot of|see the back of|be rid of|be shot of|see off|off with|boot out|turf out|bin off|strip out|rip out|say goodbye to|say farewell to|wave goodbye to|done away with|take away|clear away|pack away|whip off|take back out|throw off|dispose of|disposing of"),
        ("open", "open up|opening up"),
        ("rollback", "roll back|roll-back|rolling back|rolled back|roll it back|roll things back|roll everything back"),
        ("deploy", "roll out|rolling out|push out|stand up|put up"),
        ("explain", "explain like i am five|explain like i am 5"),
        ("add", "throw in|toss in|chuck in"),
        ("revert", "turn back|put back"),
        ("cleanup", "clean up|clean-up|tidy up|cleaning up|clear up|clean out|clear out|mop up|tidy"),
        ("setup", "wire up|rig up|set up|set-up|setting up|get going|get running"),
        ("enable", "turn on|switch on|turning on|switching on|power on|fire up|spin up"),
        ("disable", "turn of|switch of|shut of|turn off|switch off|turning off|switching off|shut off|power off the"),
        ("enabled", "turned on|switched on|powered on"),
        ("disabled", "turned off|switched off"),
        ("search", "look for|looking for|look up|searching for|hunt for"),
        ("free", "free up|freeing up|make room|make some room|make space|make some space|make more space|gain space|claw back"),
        ("update", "freshen|freshen up|bring up to date|get up to date|bring up-to-date|up date|up-date|bring current"),
        ("now", "straight away|right away|straight off|right this minute"),
        ("once", "one time|a single time|one single time"),
        ("them", "the lot|the whole lot|all three|all four|the bunch|all of the above|the whole bunch"),
        ("keep", "hang on to|hold on to|hang onto|hold onto"),
        ("try", "peek at|have a peek at|take a peek at|have a look at|test drive|test-drive|test driving|have a go at|have a play with|have a go with|dip into"),
        ("upgrade", "up grade|up-grade"),
        ("rebuild", "re build|re-build|rebuid|re-apply|reapply"),
        ("uninstall", "un-install|un install|de-install|deinstall"),
        ("reinstall", "re-install|re install"),
        ("timezone", "time zone|time-zone|timezones|time zones"),
        ("hostname", "host name|host-name|computer name|machine name"),
        ("home-manager", "home manager|homemanager|hm"),
        ("nixos", "nix os|nix-os"),
        ("google-chrome", "google chrome"),
        ("flakes", "nix flakes"),
        ("gc", "garbage collection thing|garbage collection|garbage-collection|garbage collect|garbage-collect|garbage collector|garbage-collector|garbage collecting|collect garbage|collecting garbage|collect the garbage|collect all garbage|collect all the garbage|take out the garbage|take out the trash|empty the trash|empty the garbage"),
        ("as-well-as", "as well as|along with|together with|and also|and then also|in addition to|plus also"),
        ("but-not", "but not|but no|except for|except|excluding|apart from|other than|minus"),
        ("instead-of", "instead of|in place of|rather than|in lieu of"),
        ("then", "only then|and only then|and then|after that|afterwards|afterward|after this|and after that|and afterwards|and finally|and lastly|followed by|next up"),
        ("disk", "hard disk|hard drive|harddrive|hdd|ssd"),
        ("disk-space", "disk space|diskspace|storage space|drive space|disc space|ssd space|hard disk space|free space"),
        ("configuration", "configuration.nix|config.nix|/etc/nixos/configuration.nix|/etc/nixos|config file|configuration file|config files|configuration files|nix config|nixos config|nixos configuration|system configuration|system config|nix configuration"),
        ("dry-run", "dry run"),
        ("generations", "system versions|rollback points|roll back points|rollback points|restore points|system restore points|system snapshots"),
        ("generation", "restore point|system restore point"),
        ("dry-build", "dry build"),
        ("up-to-date", "up to date|up 2 date|up2date|up-to-date|up to scratch|up to speed|up to the minute"),
        ("depends-on", "depend on|depends on|depending on|rely on|relies on|dependent on"),
        ("pulled-in", "pulled in|dragged in|brought in|pulled into"),
        ("pulls-in", "bring in|pulls in|drags in|brings in|pulling in|pull in|drag in|dragging in"),
        ("find-out", "find out|figure out"),
        ("temporarily", "nothing permanent|not permanently|nothing lasting|not for keeps|not for good"),
        ("latest", "most recent|most current|newest|up to date version of|bleeding edge"),
        ("older-than", "older than|more than|from more than|over"),
        ("command-not-found", "command not found helper|command not found handler|command not found hook|command not found suggestions|command-not-found helper|command-not-found hook"),
        ("named", "known as|going by the name of|by the name of"),
        ("forever", "for ever|for evermore|for all time"),
        ("why", "wy|on whose account|for what reason|for which reason|why on earth|why the hell"),
        ("get-rid", "get rid"));

    public static List<Token> Join(List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            // "The jdk, version 17"
            if (token.IsComma && at + 2 < tokens.Count && tokens[at + 1].Word is "version" && tokens[at + 2].Word is [>= '0' and <= '9', ..])
                continue;
            if (!token.Quoted && Longest(tokens, at) is (var length, var meaning))
            {
                var text = string.Join(' ', tokens.Skip(at).Take(length).Select(part => part.Text));
                joined.Add(token with { Word = meaning, Text = text, End = tokens[at + length - 1].End, Number = null });
                at += length - 1;
            }
            else
            {
                joined.Add(token);
            }
        }

        return joined;
    }

    static (int Length, string Meaning)? Longest(List<Token> tokens, int at)
    {
        if (!ByFirst.TryGetValue(tokens[at].Word, out var phrases))
            return null;
        (int Length, string Meaning)? longest = null;
        foreach (var (phrase, meaning) in phrases)
        {
            if (LengthOf(phrase, tokens, at) is var length && length > (longest?.Length ?? 0))
                longest = (length, meaning);
        }

        return longest;
    }

    // How many words a phrase has that stands here; 0 where it does not.
    static int LengthOf(ReadOnlySpan<char> phrase, List<Token> tokens, int at)
    {
        var length = 0;
        foreach (var word in phrase.Split(' '))
        {
            if (at + length == tokens.Count || !phrase[word].SequenceEqual(tokens[at + length].Word))
                return 0;
            length++;
        }

        return length;
    }

    // A sentence has few of the phrases: only those are parted into words.
    static Dictionary<string, List<(string, string)>> Build(params ReadOnlySpan<(string Meaning, string Phrases)> table)
    {
        var byFirst = new Dictionary<string, List<(string, string)>>(256, StringComparer.Ordinal);
        var firsts = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (meaning, phrases) in table)
        {
            foreach (var phrase in phrases.Split('|'))
            {
                var first = phrase.AsSpan(0, phrase.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : phrase.Length);
                if (!firsts.TryGetValue(first, out var known))
                    firsts[first] = known = [];
                known.Add((phrase, meaning));
            }
        }

        return byFirst;
    }
}
