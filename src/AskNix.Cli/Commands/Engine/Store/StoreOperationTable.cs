using System.Collections.Immutable;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>What <c>engine store</c> can do.</summary>
internal static class StoreOperationTable
{
    public static ImmutableArray<IStoreOperation> All { get; } =
    [
        new QueryOperation(), new RealiseOperation(), new CheckValidityOperation(), new DumpOperation(), new RestoreOperation(), new AddOperation(),
        new AddFixedOperation(), new PrintFixedPathOperation(), new VerifyOperation(), new VerifyPathOperation(), new RepairPathOperation(),
        new CollectGarbageOperation(), new DeleteOperation(), new OptimiseOperation(), new ExportOperation(), new ImportOperation(),
        new DumpDatabaseOperation(), new LoadDatabaseOperation(), new RegisterValidityOperation(), new ReadLogOperation(), new PrintEnvironmentOperation(),
    ];

    public static IStoreOperation? Find(string flag) => All.FirstOrDefault(operation => operation.Names.Contains(flag));
}
