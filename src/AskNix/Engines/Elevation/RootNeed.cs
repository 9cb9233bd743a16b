using AskNix.Plans;
using AskNix.Plans.Steps;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Engines.Elevation;

/// <summary>Tells which steps need root: what this user may not do, on this machine, and nothing else.</summary>
public sealed class RootNeed(Machine machine, bool isRoot)
{
    public bool Of(PlanStep step) => machine.IsThisOne && !isRoot && step switch
    {
        EditFile edit => !Writable.File(edit.Path),
        TrackFile track => !Writable.Directory(Path.Combine(track.Repository, ".git")),
        ActivateSystem { Action: not "dry-activate" } => true,
        SetProfile set => !CanChange(set.Profile),
        SwitchGeneration @switch => !CanChange(@switch.Profile),
        RemoveGenerations remove => !CanChange(remove.Profile),
        SwitchChannels channels => !CanChange(channels.Profile),
        UpdateChannels channels => !CanChange(channels.Profile),
        AddRoot add => !CanChange(add.Link),
        RemoveRoot remove => !CanChange(remove.Link),
        _ => false,
    };

    private static bool CanChange(string link) => Writable.Directory(Path.GetDirectoryName(link)!);
}
