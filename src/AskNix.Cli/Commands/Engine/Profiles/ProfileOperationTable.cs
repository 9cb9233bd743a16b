using System.Collections.Immutable;

namespace AskNix.Cli.Commands.Engine.Profiles;

/// <summary>What <c>engine env</c> can do; a new operation is a file of this folder and a word here.</summary>
internal static class ProfileOperationTable
{
    public static ImmutableArray<IProfileOperation> All { get; } =
    [
        new ListGenerationsOperation(), new SwitchGenerationOperation(), new RollbackOperation(), new DeleteGenerationsOperation(), new SetOperation(),
        new QueryInstalledOperation(),
    ];

    public static IProfileOperation? Find(string flag) => All.FirstOrDefault(operation => operation.Names.Contains(flag));
}
