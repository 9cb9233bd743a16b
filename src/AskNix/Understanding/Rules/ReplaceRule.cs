using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>One program in another's place: remove-package and install-package.</summary>
sealed class ReplaceRule : Rule
{
    static readonly WordSet Shells = WordTable.Set("bash fish zsh nushell nu elvish xonsh dash ksh tcsh sh");

    readonly EntityReader _entities;

    public ReplaceRule(EntityReader entities)
    {
        _entities = entities;
        On("replace|swap|exchange|substitute|change $old with|by|for|against $new", Both);
        // "Swap vscode for vscodium: first one out, second one in"
        On("replace|swap|exchange|substitute|change $old with|by|for|against $new take? @det? first|former|old one? out|off|away|goes|leaves and? put? @det? second|latter|other|new one? in|on|comes|stays", Both);
        On("switch|migrate|move|change me? from $old to $new", sighting => Shell(sighting) ?? Both(sighting));
        On("swap out $old for|with $new", Both);
        On("swap|change|switch|trade $old out for|with|by|against $new", Both);
        On("@remove @det? $old on|in with @det? $new", Both);
        On("out|off|away|down with @det? $old on|in|up with @det? $new", Both);
        On("in with @det? $new out with @det? $old", Both);
        On("$old off $new on please?", Toggled);
        On("$new on $old off please?", Toggled);
        On("$old out $new in", Both);
        On("$new in $old out", Both);
        On("trade|trading|ditch|drop|dump $old for $new", Both);
        On("remove|uninstall|delete|drop|ditch|purge|erase|dump|kick $what instead please?", Instead);
        On("instead-of $old install|use|put|get $new", UseInstead);
        On("i|we would? @please* @want to? have|use? $new instead-of|not $old", UseInstead);
        On("$new instead-of $old please?", sighting => (_entities.Features.Read(sighting["new"]) is not null || _entities.Packages.Known(sighting["new"]) is not null) && UseInstead(sighting) is { AtMost: null } found ? found with { Confidence = 0.8, AtMost = sighting.Words.Contains("please") ? null : Reading.Ask } : null);
        On("use $new instead-of|not|over $old", sighting => Shell(sighting));
        On("use|install $new instead-of|not $old", UseInstead);
    }

    // "Remove ardour, lmms instead": what stands behind the comma comes, and does not go as well.
    Found? Instead(Sighting sighting)
    {
        var what = sighting["what"].ToList();
        var comma = what.FindLastIndex(token => token.IsComma);
        if (comma < 1 || _entities.Packages.Read(what[..comma]) is not { AllKnown: true } old || _entities.Packages.Read(what[(comma + 1)..]) is not { AllKnown: true } other)
            return null;
        return old.Names.IsEmpty || other.Names.IsEmpty ? null : new Found([new RemovePackage(old.Names), new InstallPackage(other.Names)], 0.93);
    }

    // "Use fish instead of bash": a shell is used where one logs in; the other stays, scripts need it.
    static Found? Shell(Sighting sighting) => sighting["new"] is [{ Word: var wanted }] && sighting["old"] is [{ Word: var old }, ..] && Shells.Contains(wanted) && Shells.Contains(old)
        ? new Found(new SetOption("users.defaultUserShell", KnownOptions.Value("users.defaultUserShell", wanted))) : null;

    Found? Both(Sighting sighting)
    {
        // "Change from stable to the unstable channel"
        if (sighting["new"].Any(token => token.Word is "channel" or "channels" or "branch" or "release"))
            return null;
        var old = _entities.Packages.Read(sighting["old"]);
        // "Replace gdm with sddm": one is turned off, the other on; "switch from gnome to plasma" says only where to.
        if (_entities.Features.Read(sighting["old"]) is { Port: null } off && _entities.Features.Read(sighting["new"]) is { Port: null } on && (!old.AllKnown || !_entities.Packages.Read(sighting["new"]).AllKnown))
        {
            return sighting.Words.Contains("from") ? new Found(new EnableFeature(on.Feature, on.Options), 0.93)
                : new Found([new DisableFeature(off.Feature, off.Options), new EnableFeature(on.Feature, on.Options)], 0.93);
        }

        var other = _entities.Packages.Read(sighting["new"]);
        return old.Names.IsEmpty || other.Names.IsEmpty || !(old.AllKnown || other.AllKnown)
            ? null
            : new Found([new RemovePackage(old.Names), new InstallPackage(other.Names)], old.AllKnown && other.AllKnown ? 0.93 : 0.8);
    }

    // "Heroic off, retroarch on": features where both are, else programs.
    Found? Toggled(Sighting sighting)
    {
        if (_entities.Features.Read(sighting["old"]) is { } off && _entities.Features.Read(sighting["new"]) is { } on)
        {
            Intent disabled = new DisableFeature(off.Feature, off.Options, off.Port), enabled = new EnableFeature(on.Feature, on.Options, on.Port);
            return new Found(sighting.Words.First(word => word is "on" or "off") is "off" ? [disabled, enabled] : [enabled, disabled], 0.85);
        }

        return _entities.Packages.Read(sighting["old"]) is { AllKnown: true, Guessed: null, Remark: null } && _entities.Packages.Read(sighting["new"]) is { AllKnown: true, Guessed: null, Remark: null } && !Verbs.Starters.Contains(sighting.First) ? Both(sighting) : null;
    }

    // "Use neovim instead of vim" is content with the program.
    bool IsService(Sighting sighting) => _entities.Features.Read(sighting["old"]) is not null || !_entities.Packages.Read(sighting["old"]).AllKnown;

    Found? UseInstead(Sighting sighting)
    {
        // "Install chromium but do not touch firefox": what is denied is no program.
        if (sighting["new"] is [.., { Word: "do" or "does" or "will" }])
            return null;
        var other = _entities.Packages.Read(sighting["new"]);
        // "Use doas instead of sudo", "use chrony instead of timesyncd": what is used and not only there is turned on where a module does that.
        if ((!other.AllKnown || !sighting.Words.Any(word => word is "install" or "put" or "get") && IsService(sighting)) && _entities.Features.Read(sighting["new"]) is { } feature)
            return new EnableFeature(feature.Feature, feature.Options, feature.Port);
        return other.Names.IsEmpty ? null : PackageWishes.Found(other, packages => new InstallPackage(packages.Names), 0.93, "install");
    }
}
