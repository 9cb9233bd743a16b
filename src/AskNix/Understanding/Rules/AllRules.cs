using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>The closed list of rules; where two explain a clause equally well, the earlier one wins.</summary>
static class AllRules
{
    public static RuleBook Book(EntityReader entities) => new(
    [
        new OutOfScopeRule(entities),
        new HelpRule(),
        new UndoRule(),
        new RollbackRule(),
        new CompareRule(),
        new PinRule(entities),
        new DeleteGenerationsRule(),
        new GenerationsRule(),
        new GarbageRule(),
        new DiskRule(),
        new HomeManagerRule(),
        new FlakeRule(),
        new ConfigRule(),
        new ChannelRule(),
        new UpdateRule(entities),
        new RebuildRule(),
        new SetOptionRule(),
        new ExplainOptionRule(entities.Features),
        new SearchOptionRule(),
        new ErrorRule(),
        new CommandRule(),
        new WhyRule(entities),
        new InstalledRule(entities),
        new StatusRule(),
        new FeatureRule(entities),
        new ReplaceRule(entities),
        new TryRule(entities),
        new InfoRule(entities),
        new InstallRule(entities),
        new RemoveRule(entities),
        new ConceptRule(entities),
        new SearchRule(entities),
    ]);
}
