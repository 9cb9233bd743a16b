namespace Nix.Store.Local;

/// <summary>
/// The tables of what derivations have made whose outputs' paths follow from their content, as Nix 2.26 and later make them where ca-derivations is enabled
/// (src/libstore/ca-specific-schema.sql); 2.8 finds its own in them.
/// </summary>
internal static class RealisationSchema
{
    internal const string Text =
        """
        create table if not exists Realisations (
            id integer primary key autoincrement not null,
            drvPath text not null,
            outputName text not null, -- symbolic output id, usually "out"
            outputPath integer not null,
            signatures text, -- space-separated list
            foreign key (outputPath) references ValidPaths(id) on delete cascade
        );
        create index if not exists IndexRealisations on Realisations(drvPath, outputName);
        create table if not exists RealisationsRefs (
            referrer integer not null,
            realisationReference integer,
            foreign key (referrer) references Realisations(id) on delete cascade,
            foreign key (realisationReference) references Realisations(id) on delete restrict
        );
        create trigger if not exists DeleteSelfRefsViaRealisations before delete on ValidPaths
          begin
            delete from RealisationsRefs where realisationReference in (
              select id from Realisations where outputPath = old.id
            );
          end;
        create index if not exists IndexRealisationsRefsRealisationReference on RealisationsRefs(realisationReference);
        create index if not exists IndexRealisationsRefs on RealisationsRefs(referrer);
        create index if not exists IndexRealisationsRefsOnOutputPath on Realisations(outputPath);
        insert or ignore into SchemaMigrations values ('20220326-ca-derivations');
        """;
}
