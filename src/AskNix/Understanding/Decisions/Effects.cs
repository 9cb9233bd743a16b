using AskNix.Intents;

namespace AskNix.Understanding.Decisions;

/// <summary>Which intents change something: the others are answered.</summary>
static class Effects
{
    public static bool Changes(Intent intent) => intent switch
    {
        InstallPackage or RemovePackage or TryPackage or UpdateSystem or ChangeChannel or RebuildSystem or RollbackSystem or PinGeneration
            or DeleteGenerations or CollectGarbage or Undo or EnableFeature or DisableFeature or SetOption or CreateFlake or GenerateConfig or UpdateFlake => true,
        HomeManager home => home.Operation is not "generations",
        _ => false,
    };

    /// <summary>Which of them take something away.</summary>
    public static bool TakesAway(Intent intent) => intent is RemovePackage or DeleteGenerations or CollectGarbage or RollbackSystem or DisableFeature or Undo;
}
