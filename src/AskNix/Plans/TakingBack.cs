using System.Collections.Immutable;
using AskNix.Plans.Steps;

namespace AskNix.Plans;

/// <summary>
/// The order in which steps are taken back. It is not simply the last first: the boot menu is made from the profile, so the profile
/// comes before it, and a system is activated with the files it was made from.
/// </summary>
public static class TakingBack
{
    public static ImmutableArray<PlanStep> Of(IEnumerable<PlanStep> steps) =>
        [.. steps.Reverse().SelectMany(step => step.Inverse).OrderBy(Phase)];

    private static int Phase(PlanStep step) => step switch
    {
        EditFile or TrackFile => 0,
        SwitchChannels or UpdateChannels => 1,
        ActivateSystem { Action: not "boot" } => 2,
        ActivateSystem => 4,
        _ => 3,
    };
}
