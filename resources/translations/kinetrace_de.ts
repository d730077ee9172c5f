<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Kinetrace</source>
        <translation>Über Kinetrace</translation>
    </message>
    <message>
        <source>Joint angles from ordinary video, on your own computer.</source>
        <translation>Gelenkwinkel aus gewöhnlichem Video, auf dem eigenen Computer.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. There is no account and no telemetry.</source>
        <translation>Nichts verlässt diesen Computer. Es gibt kein Konto und keine Telemetrie.</translation>
    </message>
    <message>
        <source>EfficientPose: D. Groos, H. Ramampiaro, E. Ihlen, Applied Intelligence 2021.</source>
        <translation>EfficientPose: D. Groos, H. Ramampiaro, E. Ihlen, Applied Intelligence 2021.</translation>
    </message>
    <message>
        <source>Apache License 2.0</source>
        <translation>Apache-Lizenz 2.0</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>Open the samp&amp;le</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Ca&amp;mera …</source>
        <translation>&amp;Kamera …</translation>
    </message>
    <message>
        <source>&amp;Batch …</source>
        <translation>S&amp;tapel …</translation>
    </message>
    <message>
        <source>Sett&amp;ings …</source>
        <translation>Ei&amp;nstellungen …</translation>
    </message>
    <message>
        <source>&amp;Find the video …</source>
        <translation>&amp;Video suchen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Copy the &amp;plot</source>
        <translation>&amp;Diagramm kopieren</translation>
    </message>
    <message>
        <source>Save the plo&amp;t …</source>
        <translation>Diagramm spe&amp;ichern …</translation>
    </message>
    <message>
        <source>Save the &amp;data of the plot …</source>
        <translation>Daten des Diagramms speiche&amp;rn …</translation>
    </message>
    <message>
        <source>Compare &amp;with …</source>
        <translation>Ver&amp;gleichen mit …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>S&amp;wap legs in this frame</source>
        <translation>Beine in diesem Bild &amp;vertauschen</translation>
    </message>
    <message>
        <source>Swap legs from &amp;here on</source>
        <translation>Beine ab &amp;hier vertauschen</translation>
    </message>
    <message>
        <source>Swap legs in the ran&amp;ge</source>
        <translation>Beine im B&amp;ereich vertauschen</translation>
    </message>
    <message>
        <source>Swap &amp;arms in the range or frame</source>
        <translation>&amp;Arme im Bereich oder Bild vertauschen</translation>
    </message>
    <message>
        <source>&amp;Clear keypoints in the range or frame</source>
        <translation>Punkte im Bereich oder Bild &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Bridge keypoints over the range or frame</source>
        <translation>Punkte über den Bereich oder das Bild über&amp;brücken</translation>
    </message>
    <message>
        <source>Choose the next keypoint</source>
        <translation>Nächsten Punkt wählen</translation>
    </message>
    <message>
        <source>Choose the keypoint before</source>
        <translation>Vorigen Punkt wählen</translation>
    </message>
    <message>
        <source>Move it left</source>
        <translation>Nach links schieben</translation>
    </message>
    <message>
        <source>Move it right</source>
        <translation>Nach rechts schieben</translation>
    </message>
    <message>
        <source>Move it up</source>
        <translation>Nach oben schieben</translation>
    </message>
    <message>
        <source>Move it down</source>
        <translation>Nach unten schieben</translation>
    </message>
    <message>
        <source>Initial contact, right</source>
        <translation>Initialkontakt, rechts</translation>
    </message>
    <message>
        <source>Foot-off, right</source>
        <translation>Fußablösung, rechts</translation>
    </message>
    <message>
        <source>Initial contact, left</source>
        <translation>Initialkontakt, links</translation>
    </message>
    <message>
        <source>Foot-off, left</source>
        <translation>Fußablösung, links</translation>
    </message>
    <message>
        <source>Move nearest initial contact here, right</source>
        <translation>Nächsten Initialkontakt hierher verschieben, rechts</translation>
    </message>
    <message>
        <source>Move nearest foot-off here, right</source>
        <translation>Nächste Fußablösung hierher verschieben, rechts</translation>
    </message>
    <message>
        <source>Move nearest initial contact here, left</source>
        <translation>Nächsten Initialkontakt hierher verschieben, links</translation>
    </message>
    <message>
        <source>Move nearest foot-off here, left</source>
        <translation>Nächste Fußablösung hierher verschieben, links</translation>
    </message>
    <message>
        <source>&amp;Delete the event here</source>
        <translation>Ereignis hier l&amp;öschen</translation>
    </message>
    <message>
        <source>&amp;Note …</source>
        <translation>&amp;Notiz …</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>&amp;Angle on the picture</source>
        <translation>&amp;Winkel im Bild</translation>
    </message>
    <message>
        <source>&amp;Length on the picture</source>
        <translation>&amp;Länge im Bild</translation>
    </message>
    <message>
        <source>&amp;Known length …</source>
        <translation>&amp;Bekannte Länge …</translation>
    </message>
    <message>
        <source>Key &amp;frame …</source>
        <translation>&amp;Schlüsselbild …</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play &amp;backwards, again for faster</source>
        <translation>&amp;Rückwärts, nochmals für schneller</translation>
    </message>
    <message>
        <source>Play &amp;forwards, again for faster</source>
        <translation>&amp;Vorwärts, nochmals für schneller</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Bild weiter</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>Zehn Bilder zurück</translation>
    </message>
    <message>
        <source>Ten frames on</source>
        <translation>Zehn Bilder weiter</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Event before</source>
        <translation>Voriges Ereignis</translation>
    </message>
    <message>
        <source>Event after</source>
        <translation>Nächstes Ereignis</translation>
    </message>
    <message>
        <source>Range begins here</source>
        <translation>Bereich beginnt hier</translation>
    </message>
    <message>
        <source>Range ends here</source>
        <translation>Bereich endet hier</translation>
    </message>
    <message>
        <source>No range</source>
        <translation>Kein Bereich</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>&amp;Analyse</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>&amp;Analysieren</translation>
    </message>
    <message>
        <source>Analyse &amp;only the range</source>
        <translation>&amp;Nur den Bereich analysieren</translation>
    </message>
    <message>
        <source>&amp;Pause or go on</source>
        <translation>An&amp;halten oder fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Continue a stopped analysis</source>
        <translation>Gestoppte Analyse &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Choose the pe&amp;rson</source>
        <translation>&amp;Person wählen</translation>
    </message>
    <message>
        <source>Facing: a&amp;utomatic</source>
        <translation>Blickrichtung: a&amp;utomatisch</translation>
    </message>
    <message>
        <source>Facing: ri&amp;ght</source>
        <translation>Blickrichtung: &amp;rechts</translation>
    </message>
    <message>
        <source>Facing: &amp;left</source>
        <translation>Blickrichtung: &amp;links</translation>
    </message>
    <message>
        <source>Facing: &amp;front or back</source>
        <translation>Blickrichtung: &amp;vorn oder hinten</translation>
    </message>
    <message>
        <source>The video is a &amp;mirror image</source>
        <translation>Das Video ist gesp&amp;iegelt</translation>
    </message>
    <message>
        <source>&amp;Turn the picture right</source>
        <translation>&amp;Bild nach rechts drehen</translation>
    </message>
    <message>
        <source>Tur&amp;n the picture left</source>
        <translation>Bild nach links &amp;drehen</translation>
    </message>
    <message>
        <source>S&amp;ettings of this recording …</source>
        <translation>&amp;Einstellungen dieser Aufnahme …</translation>
    </message>
    <message>
        <source>Chec&amp;k videos when they are opened</source>
        <translation>Videos beim &amp;Öffnen prüfen</translation>
    </message>
    <message>
        <source>Get &amp;weights …</source>
        <translation>&amp;Gewichte holen …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Skeleton</source>
        <translation>&amp;Skelett</translation>
    </message>
    <message>
        <source>&amp;Marks of repaired and filled points</source>
        <translation>&amp;Marken reparierter und gefüllter Punkte</translation>
    </message>
    <message>
        <source>&amp;Angles on the picture</source>
        <translation>&amp;Winkel im Bild</translation>
    </message>
    <message>
        <source>&amp;Trails</source>
        <translation>S&amp;puren</translation>
    </message>
    <message>
        <source>&amp;Box around the person</source>
        <translation>&amp;Rahmen um die Person</translation>
    </message>
    <message>
        <source>All this fainter</source>
        <translation>All dies blasser</translation>
    </message>
    <message>
        <source>All this stronger</source>
        <translation>All dies kräftiger</translation>
    </message>
    <message>
        <source>&amp;Whole picture</source>
        <translation>&amp;Ganzes Bild</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Vergr&amp;ößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Look of the s&amp;ystem</source>
        <translation>Aussehen des S&amp;ystems</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Angles and shortcuts</source>
        <translation>&amp;Winkel und Tastenkürzel</translation>
    </message>
    <message>
        <source>A&amp;bout Kinetrace</source>
        <translation>Ü&amp;ber Kinetrace</translation>
    </message>
</context>
<context>
    <name>AnalysisPanel</name>
    <message>
        <source>Analyse</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>Analyse only the range</source>
        <translation>Nur den Bereich analysieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Choose person</source>
        <translation>Person wählen</translation>
    </message>
    <message>
        <source>Click the person in the picture whom to follow</source>
        <translation>Klicken Sie im Bild die Person an, die verfolgt werden soll</translation>
    </message>
    <message>
        <source>Weights …</source>
        <translation>Gewichte …</translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation>Fortschritt der Analyse</translation>
    </message>
    <message>
        <source>Get weights …</source>
        <translation>Gewichte holen …</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nochmals</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Reading the video …</source>
        <translation>Das Video wird gelesen …</translation>
    </message>
    <message>
        <source>Frame {done} of {total}</source>
        <translation>Bild {done} von {total}</translation>
    </message>
    <message>
        <source>, paused</source>
        <translation>, angehalten</translation>
    </message>
    <message>
        <source>, {rate:.3g} a second, {left} left</source>
        <translation>, {rate:.3g} je Sekunde, noch {left}</translation>
    </message>
    <message>
        <source>There are no weights on this computer yet.</source>
        <translation>Auf diesem Computer sind noch keine Gewichte.</translation>
    </message>
    <message>
        <source>There are no weights for {name} on this computer.</source>
        <translation>Für {name} sind auf diesem Computer keine Gewichte.</translation>
    </message>
    <message>
        <source>Stopped after {n} of {total} frames.</source>
        <translation>Nach {n} von {total} Bildern gestoppt.</translation>
    </message>
    <message>
        <source>It can be continued once the video is found.</source>
        <translation>Die Analyse kann fortgesetzt werden, sobald das Video gefunden ist.</translation>
    </message>
    <message>
        <source>How long {name} takes here is shown as soon as it runs.</source>
        <translation>Wie lange {name} hier braucht, steht hier, sobald es läuft.</translation>
    </message>
    <message>
        <source>{name} takes about {time} for this video on this computer.</source>
        <translation>{name} braucht für dieses Video auf diesem Computer etwa {time}.</translation>
    </message>
    <message>
        <source>{name} was never at work here; by its work it may take {time} for this video.</source>
        <translation>{name} hat hier noch nie gearbeitet; nach seinem Rechenaufwand braucht es für dieses Video vielleicht {time}.</translation>
    </message>
</context>
<context>
    <name>Analyst</name>
    <message>
        <source>{name}: this analysis was begun with other weights of EfficientPose {variant} than those that are on this computer now. Analyse it anew.</source>
        <translation>{name}: Diese Analyse wurde mit anderen Gewichten von EfficientPose {variant} begonnen, als jetzt auf diesem Computer sind. Analysieren Sie neu.</translation>
    </message>
    <message>
        <source>{name}: the file was changed since it was opened here. Open it again.</source>
        <translation>{name}: Die Datei wurde geändert, seit sie hier geöffnet wurde. Öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Analysing {name}</source>
        <translation>{name} wird analysiert</translation>
    </message>
</context>
<context>
    <name>AnglePlot</name>
    <message>
        <source>time (s)</source>
        <translation>Zeit (s)</translation>
    </message>
    <message>
        <source>time (min:s)</source>
        <translation>Zeit (min:s)</translation>
    </message>
    <message>
        <source>{definition}. 0 is {zero}, + is {positive}.</source>
        <translation>{definition}. 0: {zero}, +: {positive}.</translation>
    </message>
</context>
<context>
    <name>AskToWrite</name>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace the files?</source>
        <translation>Dateien ersetzen?</translation>
    </message>
    <message>
        <source>Files of these names are in the folder already ({n}): {names}</source>
        <translation>Dateien dieses Namens liegen schon im Ordner ({n}): {names}</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>{name}: a recording, not a video. Open it in the main window.</source>
        <translation>{name}: eine Aufnahme, kein Video. Im Hauptfenster öffnen.</translation>
    </message>
    <message>
        <source>The videos lie on different drives. Take those of one drive at a time.</source>
        <translation>Die Videos liegen auf verschiedenen Laufwerken. Nehmen Sie jeweils die eines Laufwerks.</translation>
    </message>
</context>
<context>
    <name>BatchFilling</name>
    <message>
        <source>Add videos …</source>
        <translation>Videos hinzufügen …</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Take the selected videos out of the list</source>
        <translation>Die gewählten Videos aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Looking for videos …</source>
        <translation>Videos werden gesucht …</translation>
    </message>
    <message>
        <source>Videos added: {n}.</source>
        <translation>Hinzugefügte Videos: {n}.</translation>
    </message>
    <message>
        <source>All of them are in the list already.</source>
        <translation>Sie sind alle schon in der Liste.</translation>
    </message>
    <message>
        <source>There is no video in it.</source>
        <translation>Darin ist kein Video.</translation>
    </message>
    <message>
        <source>Videos for the batch</source>
        <translation>Videos für den Stapel</translation>
    </message>
    <message>
        <source>Folder of videos</source>
        <translation>Ordner mit Videos</translation>
    </message>
</context>
<context>
    <name>BatchInvitation</name>
    <message>
        <source>Drop videos or folders here</source>
        <translation>Videos oder Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>They are analysed one after another with the network chosen in the main window. One that fails does not stop the others.</source>
        <translation>Sie werden nacheinander mit dem Netz analysiert, das im Hauptfenster gewählt ist. Misslingt eines, hält das die anderen nicht auf.</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Share of all samples (frames × keypoints) that are missing, repaired or filled</source>
        <translation>Anteil aller Messwerte (Bilder × Punkte), die fehlen, repariert oder gefüllt sind</translation>
    </message>
    <message>
        <source>The picture shows where the network was least certain.</source>
        <translation>Das Bild zeigt, wo das Netz am unsichersten war.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>war schon fertig</translation>
    </message>
    <message>
        <source>done in {time}</source>
        <translation>fertig in {time}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>misslungen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>eine Kopie</translation>
    </message>
</context>
<context>
    <name>BatchResults</name>
    <message>
        <source>Folder for results</source>
        <translation>Ordner für Ergebnisse</translation>
    </message>
    <message>
        <source>a folder “{name}” beside the videos</source>
        <translation>ein Ordner „{name}“ neben den Videos</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Video with the skeleton</source>
        <translation>Video mit dem Skelett</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>on the picture</source>
        <translation>auf dem Bild</translation>
    </message>
    <message>
        <source>face blurred</source>
        <translation>Gesicht unkenntlich</translation>
    </message>
    <message>
        <source>on plain grey</source>
        <translation>auf reinem Grau</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What is measured in all of the list. A recording that is there keeps its own task where none is chosen here; new ones are of walking then.</source>
        <translation>Was in der ganzen Liste gemessen wird. Eine vorhandene Aufnahme behält ihre Aufgabe, wenn hier keine gewählt ist; neue haben dann die Aufgabe Gehen.</translation>
    </message>
    <message>
        <source>as it is set</source>
        <translation>wie eingestellt</translation>
    </message>
    <message>
        <source>Turn the videos</source>
        <translation>Videos drehen</translation>
    </message>
    <message>
        <source>For videos that were filmed upright and lie on their side. It holds for all of the list; a single one is turned in the main window.</source>
        <translation>Für Videos, die hochkant gefilmt wurden und auf der Seite liegen. Es gilt für die ganze Liste; ein einzelnes wird im Hauptfenster gedreht.</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>so wie sie sind</translation>
    </message>
    <message>
        <source>to the right (90°)</source>
        <translation>nach rechts (90°)</translation>
    </message>
    <message>
        <source>to the left (90°)</source>
        <translation>nach links (90°)</translation>
    </message>
    <message>
        <source>upside down (180°)</source>
        <translation>auf den Kopf (180°)</translation>
    </message>
    <message>
        <source>back (0°)</source>
        <translation>zurück (0°)</translation>
    </message>
    <message>
        <source>Results in</source>
        <translation>Ergebnisse in</translation>
    </message>
</context>
<context>
    <name>BatchTables</name>
    <message>
        <source>One table each of the parameters, cycles, repetitions and events of all videos of this list that are done, for statistics programs</source>
        <translation>Je eine Tabelle der Parameter, Zyklen, Wiederholungen und Ereignisse aller fertigen Videos dieser Liste, für Statistikprogramme</translation>
    </message>
    <message>
        <source>Stop the tables</source>
        <translation>Tabellen abbrechen</translation>
    </message>
    <message>
        <source>Tables of all</source>
        <translation>Gesamttabellen</translation>
    </message>
    <message>
        <source>Tables: {done} of {total} recordings</source>
        <translation>Tabellen: {done} von {total} Aufnahmen</translation>
    </message>
    <message>
        <source>Written beside the results: {names}.</source>
        <translation>Neben die Ergebnisse geschrieben: {names}.</translation>
    </message>
    <message>
        <source>Not in them:</source>
        <translation>Nicht darin:</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Stopped; no table was written.</source>
        <translation>Abgebrochen; es wurde keine Tabelle geschrieben.</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Fortschritt des Stapels</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Done: {done}, failed: {failed}, copies: {copies}</source>
        <translation>Fertig: {done}, misslungen: {failed}, Kopien: {copies}</translation>
    </message>
    <message>
        <source>Stopping; what is done is kept …</source>
        <translation>Wird gestoppt; was fertig ist, bleibt …</translation>
    </message>
    <message>
        <source>{done} of {total} videos</source>
        <translation>{done} von {total} Videos</translation>
    </message>
    <message>
        <source>, about {time} left</source>
        <translation>, noch etwa {time}</translation>
    </message>
    <message>
        <source>Stopped. Start goes on from here.</source>
        <translation>Gestoppt. „Starten“ setzt hier fort.</translation>
    </message>
    <message>
        <source>There is no result of this video yet.</source>
        <translation>Zu diesem Video gibt es noch kein Ergebnis.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>There are no weights of the chosen network yet.</source>
        <translation>Für das gewählte Netz sind noch keine Gewichte da.</translation>
    </message>
</context>
<context>
    <name>CameraSearch</name>
    <message>
        <source>Looking for cameras</source>
        <translation>Kameras werden gesucht</translation>
    </message>
</context>
<context>
    <name>CameraWindow</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Nochmals suchen</translation>
    </message>
    <message>
        <source>Angle on show</source>
        <translation>Gezeigter Winkel</translation>
    </message>
    <message>
        <source>Live values lag a little and are for looking at. A recording is measured anew afterwards, with all it shows before and after each moment.</source>
        <translation>Live-Werte kommen etwas später und sind zum Ansehen da. Eine Aufnahme wird danach neu gemessen, mit allem, was sie vor und nach jedem Augenblick zeigt.</translation>
    </message>
    <message>
        <source>Choose another folder for recordings</source>
        <translation>Einen anderen Ordner für Aufnahmen wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking for cameras …</source>
        <translation>Kameras werden gesucht …</translation>
    </message>
    <message>
        <source>No camera was found. Connect one, allow cameras in the system&apos;s privacy settings, and look again.</source>
        <translation>Keine Kamera gefunden. Schließen Sie eine an, erlauben Sie Kameras in den Datenschutz-Einstellungen des Systems und suchen Sie nochmals.</translation>
    </message>
    <message>
        <source>Switching {name} on …</source>
        <translation>{name} wird eingeschaltet …</translation>
    </message>
    <message>
        <source>Recording {time}</source>
        <translation>Aufnahme läuft, {time}</translation>
    </message>
    <message>
        <source>Picture only: there are no weights on this computer yet.</source>
        <translation>Nur das Bild: Auf diesem Computer sind noch keine Gewichte.</translation>
    </message>
    <message>
        <source>Loading the network …</source>
        <translation>Das Netz wird geladen …</translation>
    </message>
    <message>
        <source>The recording has ended because its disk is nearly full: {path}. Free some space, or choose another folder for recordings.</source>
        <translation>Die Aufnahme ist zu Ende, weil ihr Datenträger fast voll ist: {path}. Schaffen Sie Platz oder wählen Sie einen anderen Ordner für Aufnahmen.</translation>
    </message>
    <message>
        <source>The recording has ended early and is kept in {path}. {why}</source>
        <translation>Die Aufnahme ist vorzeitig zu Ende und liegt in {path}. {why}</translation>
    </message>
    <message>
        <source>Nobody is seen.</source>
        <translation>Niemand ist zu sehen.</translation>
    </message>
    <message>
        <source>Finishing the file …</source>
        <translation>Die Datei wird abgeschlossen …</translation>
    </message>
    <message>
        <source>{folder}: the disk is nearly full. Free some space, or choose another folder.</source>
        <translation>{folder}: der Datenträger ist fast voll. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>Ordner für Aufnahmen</translation>
    </message>
    <message>
        <source>Stop and analyse</source>
        <translation>Stoppen und analysieren</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>to {folder}</source>
        <translation>nach {folder}</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>The camera&apos;s pictures have changed their size, so the recording ends here. Look again for cameras to go on.</source>
        <translation>Die Bilder der Kamera haben ihre Größe geändert, darum endet die Aufnahme hier. Suchen Sie nochmals nach Kameras, um weiterzumachen.</translation>
    </message>
    <message>
        <source>{path}: the recording was moved or deleted while it was made, so it ends here. Look for it where it was put, and look again for cameras to go on.</source>
        <translation>{path}: Die Aufnahme wurde verschoben oder gelöscht, während sie entstand, darum endet sie hier. Suchen Sie sie dort, wohin sie verschoben wurde, und suchen Sie nochmals nach Kameras, um weiterzumachen.</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Parameters of both recordings</source>
        <translation>Parameter beider Aufnahmen</translation>
    </message>
    <message>
        <source>Save the table …</source>
        <translation>Tabelle speichern …</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Bein</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Open a second recording: its parameters appear beside the first&apos;s.</source>
        <translation>Öffnen Sie eine zweite Aufnahme: Deren Parameter erscheinen neben denen der ersten.</translation>
    </message>
    <message>
        <source>Table of your own error: {name}</source>
        <translation>Tabelle Ihres eigenen Fehlers: {name}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>beyond it</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>within it</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>ChoosingPerson</name>
    <message>
        <source>The person is chosen for the next analysis.</source>
        <translation>Die Person ist für die nächste Analyse gewählt.</translation>
    </message>
    <message>
        <source>Choose person</source>
        <translation>Person wählen</translation>
    </message>
    <message>
        <source>Somebody is followed before frame {frame} as well. Is that the same person?</source>
        <translation>Auch vor Bild {frame} wird jemand verfolgt. Ist es dieselbe Person?</translation>
    </message>
    <message>
        <source>If so, what is before stays, and only from here on it is analysed anew. Otherwise nobody is followed before this frame.</source>
        <translation>Wenn ja, bleibt alles davor, und erst ab hier wird neu analysiert. Sonst wird vor diesem Bild niemand verfolgt.</translation>
    </message>
    <message>
        <source>If so, the same person is followed before this frame when the whole video is analysed anew. Otherwise nobody is followed before this frame.</source>
        <translation>Wenn ja, wird vor diesem Bild dieselbe Person verfolgt, sobald das ganze Video neu analysiert wird. Sonst wird vor diesem Bild niemand verfolgt.</translation>
    </message>
    <message>
        <source>Same person: keep it</source>
        <translation>Dieselbe Person: behalten</translation>
    </message>
    <message>
        <source>Somebody else: leave it out</source>
        <translation>Jemand anderes: weglassen</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>{what} &amp;rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>{what} &amp;wiederholen</translation>
    </message>
</context>
<context>
    <name>ComparePlot</name>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>% of the gait cycle</source>
        <translation>% des Gangzyklus</translation>
    </message>
    <message>
        <source>time (s)</source>
        <translation>Zeit (s)</translation>
    </message>
    <message>
        <source>{number} (cycles: {n})</source>
        <translation>{number} (Zyklen: {n})</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare two recordings</source>
        <translation>Zwei Aufnahmen vergleichen</translation>
    </message>
    <message>
        <source>Open the second recording</source>
        <translation>Die zweite Aufnahme öffnen</translation>
    </message>
    <message>
        <source>Kinetrace recording</source>
        <translation>Kinetrace-Aufnahme</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} wird geöffnet …</translation>
    </message>
    <message>
        <source>{name} is not analysed yet: analyse it and save the recording first.</source>
        <translation>{name} ist noch nicht analysiert: analysieren Sie zuerst und speichern Sie die Aufnahme.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Open the second …</source>
        <translation>Zweite öffnen …</translation>
    </message>
    <message>
        <source>First contact, right</source>
        <translation>Erster Initialkontakt, rechts</translation>
    </message>
    <message>
        <source>First contact, left</source>
        <translation>Erster Initialkontakt, links</translation>
    </message>
    <message>
        <source>First foot-off, right</source>
        <translation>Erste Fußablösung, rechts</translation>
    </message>
    <message>
        <source>First foot-off, left</source>
        <translation>Erste Fußablösung, links</translation>
    </message>
    <message>
        <source>What both are aligned on</source>
        <translation>Woran beide ausgerichtet sind</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>These frames</source>
        <translation>Diese Bilder</translation>
    </message>
    <message>
        <source>At the same moment in both. For frames of your own: move each recording with its own slider, then choose “These frames”.</source>
        <translation>Derselbe Augenblick in beiden. Für eigene Bilder: bewegen Sie jede Aufnahme mit ihrem eigenen Regler, dann wählen Sie „Diese Bilder“.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play or pause both (Space)</source>
        <translation>Beide abspielen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Time of both recordings</source>
        <translation>Zeit beider Aufnahmen</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Aligned on</source>
        <translation>Ausgerichtet an</translation>
    </message>
    <message>
        <source>One of the recordings has no such event: {what}.</source>
        <translation>Eine der Aufnahmen hat kein solches Ereignis: {what}.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>ComparedCurves</name>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Over time or over the gait cycle</source>
        <translation>Über die Zeit oder über den Gangzyklus</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Über die Zeit</translation>
    </message>
    <message>
        <source>Over the gait cycle</source>
        <translation>Über den Gangzyklus</translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>Moves this recording alone, to align it by hand</source>
        <translation>Bewegt nur diese Aufnahme, um sie von Hand auszurichten</translation>
    </message>
    <message>
        <source>No recording yet</source>
        <translation>Noch keine Aufnahme</translation>
    </message>
    <message>
        <source>Picture {name}</source>
        <translation>Bild {name}</translation>
    </message>
    <message>
        <source>Frame of {name} alone</source>
        <translation>Bild von {name} allein</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>No person was found. The person must be at least a quarter of the picture high; a box or click on the person helps.</source>
        <translation>Keine Person gefunden. Die Person muss mindestens ein Viertel der Bildhöhe einnehmen; ein Rahmen oder Klick auf die Person hilft.</translation>
    </message>
    <message>
        <source>{0} people were in view; the most prominent one was followed. Click on another one to follow them instead.</source>
        <translation>{0} Personen waren im Bild; verfolgt wurde die am deutlichsten sichtbare. Klicken Sie eine andere an, um stattdessen sie zu verfolgen.</translation>
    </message>
    <message>
        <source>Something that looked faintly like a person was followed until {0}, when somebody much clearer was seen. It was taken out.</source>
        <translation>Bis {0} wurde etwas verfolgt, das nur entfernt einer Person glich; dann war jemand viel deutlicher zu sehen. Es wurde herausgenommen.</translation>
    </message>
    <message>
        <source>The person was lost from view and somebody was found again at {0}. Check that it is the same person.</source>
        <translation>Die Person ging verloren, und bei {0} wurde wieder jemand gefunden. Prüfen Sie, ob es dieselbe Person ist.</translation>
    </message>
    <message>
        <source>Nothing happened for {0} s: it hung, and was ended.</source>
        <translation>{0} s lang geschah nichts: Die Arbeit hing und wurde beendet.</translation>
    </message>
    <message>
        <source>It took longer than the limit of {0} s, and was ended.</source>
        <translation>Es dauerte länger als die erlaubten {0} s und wurde beendet.</translation>
    </message>
    <message>
        <source>{0}: the connection to the Dask scheduler is lost. The same command goes on from here.</source>
        <translation>{0}: Die Verbindung zum Dask-Scheduler ist verloren. Derselbe Befehl setzt hier fort.</translation>
    </message>
    <message>
        <source>Unexpected, please report it: {0}: {1}</source>
        <translation>Unerwartet, bitte melden: {0}: {1}</translation>
    </message>
    <message>
        <source>The Dask scheduler {0}: {1}</source>
        <translation>Der Dask-Scheduler {0}: {1}</translation>
    </message>
    <message>
        <source>it has {0}, the batch is made with {1}</source>
        <translation>er hat {0}, der Stapel wird mit {1} gemacht</translation>
    </message>
    <message>
        <source>it ended while it started</source>
        <translation>er endete beim Start</translation>
    </message>
    <message>
        <source>workers ended while they were at it: too little memory, or a damaged file</source>
        <translation>Arbeitsprozesse endeten dabei: zu wenig Arbeitsspeicher oder eine beschädigte Datei</translation>
    </message>
    <message>
        <source>{0}: no Dask scheduler answers ({1}).</source>
        <translation>{0}: Kein Dask-Scheduler antwortet ({1}).</translation>
    </message>
    <message>
        <source>The network&apos;s weights were changed. Run the batch again.</source>
        <translation>Die Gewichte des Netzes haben sich geändert. Starten Sie den Stapel neu.</translation>
    </message>
    <message>
        <source>{0}: there is no such folder. Check the path.</source>
        <translation>{0}: Diesen Ordner gibt es nicht. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>{0}: cannot be read ({1})</source>
        <translation>{0}: nicht lesbar ({1})</translation>
    </message>
    <message>
        <source>{0}: made by a newer Kinetrace. Go on with that version.</source>
        <translation>{0}: von einem neueren Kinetrace. Setzen Sie mit dessen Version fort.</translation>
    </message>
    <message>
        <source>{0}: cannot be read ({1}).</source>
        <translation>{0}: nicht lesbar ({1}).</translation>
    </message>
    <message>
        <source>{0}: not a list of a batch&apos;s files, or damaged ({1}). Move it away to begin anew; finished recordings beside it are recognised.</source>
        <translation>{0}: keine Liste eines Stapels oder beschädigt ({1}). Verschieben Sie sie, um neu zu beginnen; fertige Aufnahmen daneben werden erkannt.</translation>
    </message>
    <message>
        <source>{0} is not there: share it under the same path.</source>
        <translation>{0} ist nicht da: geben Sie es unter demselben Pfad frei.</translation>
    </message>
    <message>
        <source>The same content as {0}.</source>
        <translation>Derselbe Inhalt wie {0}.</translation>
    </message>
    <message>
        <source>The same content as {0}: {1}</source>
        <translation>Derselbe Inhalt wie {0}: {1}</translation>
    </message>
    <message>
        <source>For {0} s it is not certain which way they face.</source>
        <translation>Für {0} s ist die Blickrichtung unsicher.</translation>
    </message>
    <message>
        <source>{0}: changed while it was read. Run the batch again.</source>
        <translation>{0}: hat sich beim Lesen geändert. Starten Sie den Stapel neu.</translation>
    </message>
    <message>
        <source>There was not enough memory for this file.</source>
        <translation>Für diese Datei reichte der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>{0}: no TFLite interpreter is installed. &apos;pip install ai-edge-litert&apos; brings one.</source>
        <translation>{0}: Kein TFLite-Interpreter ist installiert. „pip install ai-edge-litert“ bringt einen.</translation>
    </message>
    <message>
        <source>{0}: there is no EfficientPoseRT.tflite here or another variant&apos;s. Get them from the folder models/tflite of the authors&apos; repository.</source>
        <translation>{0}: Hier ist keine EfficientPoseRT.tflite, auch keine einer anderen Variante. Holen Sie sie aus dem Ordner models/tflite im Repositorium der Autoren.</translation>
    </message>
    <message>
        <source>{0}: not a TFLite network ({1}).</source>
        <translation>{0}: kein TFLite-Netz ({1}).</translation>
    </message>
    <message>
        <source>{0}: {1} broke down.</source>
        <translation>{0}: {1} ist ausgefallen.</translation>
    </message>
    <message>
        <source>Its process was ended by the system ({0}): too little memory, or a damaged file</source>
        <translation>Der Prozess wurde vom System beendet ({0}): zu wenig Arbeitsspeicher oder eine beschädigte Datei</translation>
    </message>
    <message>
        <source>signal {0}</source>
        <translation>Signal {0}</translation>
    </message>
    <message>
        <source>Its process ended unexpectedly (code {0})</source>
        <translation>Der Prozess endete unerwartet (Code {0})</translation>
    </message>
    <message>
        <source>a correction cannot be read: {0} ({1})</source>
        <translation>eine Korrektur ist nicht lesbar: {0} ({1})</translation>
    </message>
    <message>
        <source>The work could not be finished. {0}. What was done before is kept: close other programs and go on.</source>
        <translation>Die Arbeit konnte nicht abgeschlossen werden. {0}. Was davor geschafft war, bleibt: andere Programme schließen und fortfahren.</translation>
    </message>
    <message>
        <source>The recording has no analysed frame. Analyse the video first.</source>
        <translation>Die Aufnahme hat kein analysiertes Bild. Analysieren Sie zuerst das Video.</translation>
    </message>
    <message>
        <source>gait is not measured: the task is {0}</source>
        <translation>der Gang wird nicht gemessen, denn die Aufgabe ist: {0}</translation>
    </message>
    <message>
        <source>it begins or ends with a doubtful contact: set that by hand</source>
        <translation>er beginnt oder endet mit einem zweifelhaften Kontakt: diesen von Hand setzen</translation>
    </message>
    <message>
        <source>stride time {0} s, usual is {1} s</source>
        <translation>Doppelschrittdauer {0} s, üblich sind {1} s</translation>
    </message>
    <message>
        <source>samples are missing</source>
        <translation>Messwerte fehlen</translation>
    </message>
    <message>
        <source>{0} of the samples of the {1} are filled over gaps</source>
        <translation>{0} der Messwerte ({1}) sind über Lücken aufgefüllt</translation>
    </message>
    <message>
        <source>{0} {1} rms from the median curve, limit {2}</source>
        <translation>{0} {1} RMS-Abweichung von der Mediankurve, Grenze {2}</translation>
    </message>
    <message>
        <source>Only frames {0} to {1} were analysed.</source>
        <translation>Nur die Bilder {0} bis {1} wurden analysiert.</translation>
    </message>
    <message>
        <source>{0}: another batch is at work in this folder. Wait until it has ended, or choose another folder for the results.</source>
        <translation>{0}: In diesem Ordner arbeitet schon ein anderer Stapel. Warten Sie, bis er fertig ist, oder wählen Sie einen anderen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>{0}: another batch is at work in {1}. One of these folders is in the other, and both could write the same files. Wait until that batch has ended, or choose another folder for the results.</source>
        <translation>{0}: In {1} arbeitet schon ein anderer Stapel. Der eine dieser Ordner liegt im anderen, beide könnten dieselben Dateien schreiben. Warten Sie, bis jener Stapel fertig ist, oder wählen Sie einen anderen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>{0}: this is a file. Name the folder that it is in.</source>
        <translation>{0}: das ist eine Datei. Nennen Sie den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>{0}: the file may not be read; check its permissions.</source>
        <translation>{0}: die Datei darf nicht gelesen werden; prüfen Sie ihre Rechte.</translation>
    </message>
    <message>
        <source>{0}: the file cannot be read ({1}); copy it again.</source>
        <translation>{0}: die Datei ist nicht lesbar ({1}); kopieren Sie sie neu.</translation>
    </message>
    <message>
        <source>Somebody else is followed now: check what was set about the person before.</source>
        <translation>Jetzt wird jemand anderes verfolgt: Prüfen Sie, was über die Person davor festgelegt wurde.</translation>
    </message>
    <message>
        <source>Left and right were swapped by hand before: check them, this analysis may have them right by itself.</source>
        <translation>Links und rechts wurden zuvor von Hand vertauscht: Prüfen Sie das, diese Analyse hat sie vielleicht von selbst richtig.</translation>
    </message>
    <message>
        <source>nowhere does the person face the left or right of the picture</source>
        <translation>nirgends blickt die Person nach links oder rechts</translation>
    </message>
    <message>
        <source>maximum minus minimum of each cycle, averaged</source>
        <translation>Maximum minus Minimum jedes Gangzyklus, gemittelt</translation>
    </message>
    <message>
        <source>value at {0} of each cycle, averaged</source>
        <translation>Wert bei {0} jedes Gangzyklus, gemittelt</translation>
    </message>
    <message>
        <source>Knee at initial contact</source>
        <translation>Knie beim Initialkontakt</translation>
    </message>
    <message>
        <source>Knee, loading peak</source>
        <translation>Knie, Maximum der Belastungsantwort</translation>
    </message>
    <message>
        <source>Knee, mid-stance minimum</source>
        <translation>Knie, Minimum der mittleren Standphase</translation>
    </message>
    <message>
        <source>Knee at foot-off</source>
        <translation>Knie bei der Fußablösung</translation>
    </message>
    <message>
        <source>Knee, swing peak</source>
        <translation>Knie, Maximum der Schwungphase</translation>
    </message>
    <message>
        <source>Knee, range of motion</source>
        <translation>Knie, Bewegungsumfang</translation>
    </message>
    <message>
        <source>Thigh at initial contact</source>
        <translation>Oberschenkel beim Initialkontakt</translation>
    </message>
    <message>
        <source>Thigh, greatest flexion</source>
        <translation>Oberschenkel, größte Flexion</translation>
    </message>
    <message>
        <source>Thigh, greatest extension</source>
        <translation>Oberschenkel, größte Extension</translation>
    </message>
    <message>
        <source>Thigh at foot-off</source>
        <translation>Oberschenkel bei der Fußablösung</translation>
    </message>
    <message>
        <source>Thigh, range of motion</source>
        <translation>Oberschenkel, Bewegungsumfang</translation>
    </message>
    <message>
        <source>Shank at initial contact</source>
        <translation>Unterschenkel beim Initialkontakt</translation>
    </message>
    <message>
        <source>Shank, range of motion</source>
        <translation>Unterschenkel, Bewegungsumfang</translation>
    </message>
    <message>
        <source>Trunk, greatest forward lean</source>
        <translation>Rumpf, größte Vorneigung</translation>
    </message>
    <message>
        <source>Trunk, range of motion</source>
        <translation>Rumpf, Bewegungsumfang</translation>
    </message>
    <message>
        <source>{0}: when</source>
        <translation>{0}: Zeitpunkt</translation>
    </message>
    <message>
        <source>where the {0}</source>
        <translation>Zeitpunkt: {0}</translation>
    </message>
    <message>
        <source>there is no gait cycle</source>
        <translation>es gibt keinen Gangzyklus</translation>
    </message>
    <message>
        <source>Step length</source>
        <translation>Schrittlänge</translation>
    </message>
    <message>
        <source>from the other ankle at its initial contact to this ankle at its own</source>
        <translation>vom anderen Sprunggelenk bei dessen Initialkontakt zu diesem bei seinem eigenen</translation>
    </message>
    <message>
        <source>Stride length</source>
        <translation>Doppelschrittlänge</translation>
    </message>
    <message>
        <source>travel of the ankle from initial contact to initial contact</source>
        <translation>Weg des Sprunggelenks von Initialkontakt zu Initialkontakt</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>{0}/s</source>
        <translation>{0}/s</translation>
    </message>
    <message>
        <source>travel of the hips over the stride time</source>
        <translation>Weg der Hüften geteilt durch die Doppelschrittdauer</translation>
    </message>
    <message>
        <source>Ankle separation</source>
        <translation>Abstand der Sprunggelenke</translation>
    </message>
    <message>
        <source>greatest distance of the ankles about initial contact; shorter than the step</source>
        <translation>größter Abstand der Sprunggelenke um den Initialkontakt; kürzer als der Schritt</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>the leg is on the far side, and in other cycles on the near one</source>
        <translation>das Bein ist auf der abgewandten Seite, in anderen Zyklen auf der zugewandten</translation>
    </message>
    <message>
        <source>{0}: the video cannot be read: {1}. Check the name, the permissions of file and folder, and the drive that it is on, or copy it again.</source>
        <translation>{0}: das Video kann nicht gelesen werden: {1}. Prüfen Sie den Namen, die Rechte von Datei und Ordner und das Laufwerk, auf dem es liegt, oder kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Marker-based laboratory reference, for orientation</source>
        <translation>Laborreferenz mit Markern, zur Orientierung</translation>
    </message>
    <message>
        <source>{0} ({1}, {2} speed)</source>
        <translation>{0} ({1}, Geschwindigkeit: {2})</translation>
    </message>
    <message>
        <source>no frame shows the body from the top of the head to an ankle</source>
        <translation>kein Bild zeigt den Körper vom Scheitel bis zu einem Sprunggelenk</translation>
    </message>
    <message>
        <source>known length of {0} m</source>
        <translation>bekannte Länge von {0} m</translation>
    </message>
    <message>
        <source>body height of {0} m</source>
        <translation>Körpergröße von {0} m</translation>
    </message>
    <message>
        <source>walking starts or stops: a foot is set down beside the other</source>
        <translation>das Gehen beginnt oder endet: ein Fuß wird neben dem anderen aufgesetzt</translation>
    </message>
    <message>
        <source>there is no keypoint on the heel or the toes</source>
        <translation>an Ferse und Zehen gibt es keinen Punkt</translation>
    </message>
    <message>
        <source>it lies along the line of sight of a camera at the side</source>
        <translation>sie liegt in der Blickrichtung einer seitlichen Kamera</translation>
    </message>
    <message>
        <source>hip centres alone do not show it; there is no marker on the iliac spines</source>
        <translation>Hüftzentren allein zeigen sie nicht; an den Darmbeinstacheln ist kein Punkt</translation>
    </message>
    <message>
        <source>one camera does not show turns about a segment&apos;s axis</source>
        <translation>eine Kamera zeigt keine Drehung um die Achse eines Segments</translation>
    </message>
    <message>
        <source>they need the forces between foot and floor</source>
        <translation>dazu braucht es die Kräfte zwischen Fuß und Boden</translation>
    </message>
    <message>
        <source>Ankle angle</source>
        <translation>Sprunggelenkwinkel</translation>
    </message>
    <message>
        <source>Foot progression angle</source>
        <translation>Fußstellungswinkel</translation>
    </message>
    <message>
        <source>Foot strike pattern</source>
        <translation>Fußaufsatzmuster</translation>
    </message>
    <message>
        <source>Step width</source>
        <translation>Spurbreite</translation>
    </message>
    <message>
        <source>Pelvic tilt</source>
        <translation>Beckenkippung</translation>
    </message>
    <message>
        <source>Rotation of hip, pelvis or foot</source>
        <translation>Rotation von Hüfte, Becken oder Fuß</translation>
    </message>
    <message>
        <source>Joint moments and powers</source>
        <translation>Gelenkmomente und -leistungen</translation>
    </message>
    <message>
        <source>it needs at least two contacts of one foot</source>
        <translation>dazu braucht es mindestens zwei Kontakte eines Fußes</translation>
    </message>
    <message>
        <source>no foot-off was found inside a cycle</source>
        <translation>in keinem Gangzyklus wurde eine Fußablösung gefunden</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Kadenz</translation>
    </message>
    <message>
        <source>steps/min</source>
        <translation>Schritte/min</translation>
    </message>
    <message>
        <source>120 s over the stride time that fits the events of both legs, but for doubtful ones and those with which walking starts or stops</source>
        <translation>120 s geteilt durch die Doppelschrittdauer, die zu den Ereignissen beider Beine passt, außer zweifelhaften und denen, mit denen das Gehen beginnt oder endet</translation>
    </message>
    <message>
        <source>Stride time</source>
        <translation>Doppelschrittdauer</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>initial contact to the same foot&apos;s next one</source>
        <translation>Initialkontakt bis zum nächsten desselben Fußes</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>Schrittdauer</translation>
    </message>
    <message>
        <source>the other foot&apos;s initial contact to this foot&apos;s</source>
        <translation>Initialkontakt des anderen Fußes bis zu dem dieses Fußes</translation>
    </message>
    <message>
        <source>Stance time</source>
        <translation>Standphasendauer</translation>
    </message>
    <message>
        <source>initial contact to foot-off of the same foot</source>
        <translation>Initialkontakt bis Fußablösung desselben Fußes</translation>
    </message>
    <message>
        <source>Swing time</source>
        <translation>Schwungphasendauer</translation>
    </message>
    <message>
        <source>foot-off to the next initial contact of the same foot</source>
        <translation>Fußablösung bis zum nächsten Initialkontakt desselben Fußes</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Standphase</translation>
    </message>
    <message>
        <source>% of cycle</source>
        <translation>% des Zyklus</translation>
    </message>
    <message>
        <source>stance time over stride time</source>
        <translation>Standphasendauer geteilt durch Doppelschrittdauer</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>Schwungphase</translation>
    </message>
    <message>
        <source>swing time over stride time</source>
        <translation>Schwungphasendauer geteilt durch Doppelschrittdauer</translation>
    </message>
    <message>
        <source>Double support, initial</source>
        <translation>Doppelstandphase, erste</translation>
    </message>
    <message>
        <source>initial contact to the other foot&apos;s foot-off</source>
        <translation>Initialkontakt bis zur Fußablösung des anderen Fußes</translation>
    </message>
    <message>
        <source>Double support, terminal</source>
        <translation>Doppelstandphase, zweite</translation>
    </message>
    <message>
        <source>the other foot&apos;s initial contact to foot-off</source>
        <translation>Initialkontakt des anderen Fußes bis zur Fußablösung</translation>
    </message>
    <message>
        <source>Double support, total</source>
        <translation>Doppelstandphase, gesamt</translation>
    </message>
    <message>
        <source>Single support</source>
        <translation>Einbeinstand</translation>
    </message>
    <message>
        <source>a hand measurement cannot be read: {0} ({1})</source>
        <translation>eine Messung von Hand ist nicht lesbar: {0} ({1})</translation>
    </message>
    <message>
        <source>the keypoints have no heel and no toe; see the shank against the vertical</source>
        <translation>die Punkte haben weder Ferse noch Zehe; siehe Unterschenkel gegen die Senkrechte</translation>
    </message>
    <message>
        <source>the keypoints have no heel and no toe</source>
        <translation>die Punkte haben weder Ferse noch Zehe</translation>
    </message>
    <message>
        <source>the keypoints have no heel and no toe, and one camera sees no rotation</source>
        <translation>die Punkte haben weder Ferse noch Zehe, und eine Kamera sieht keine Rotation</translation>
    </message>
    <message>
        <source>the keypoints have no point on the foot</source>
        <translation>am Fuß ist kein Punkt</translation>
    </message>
    <message>
        <source>the pelvis is one point from the side: its bony landmarks are not seen</source>
        <translation>das Becken ist von der Seite ein einziger Punkt: seine Knochenpunkte sind nicht zu sehen</translation>
    </message>
    <message>
        <source>needs pelvic tilt; see the hip to the trunk and the thigh</source>
        <translation>braucht die Beckenkippung; siehe Hüftflexion (gegen den Rumpf) und Oberschenkel</translation>
    </message>
    <message>
        <source>rotation about a segment&apos;s own axis leaves its two end points in place</source>
        <translation>Rotation um die eigene Achse lässt beide Endpunkte eines Segments am Ort</translation>
    </message>
    <message>
        <source>one camera does not see turning about the vertical well enough</source>
        <translation>eine Kamera sieht Drehung um die Senkrechte nicht gut genug</translation>
    </message>
    <message>
        <source>the trunk is a line from thorax to pelvis</source>
        <translation>der Rumpf ist eine Linie von Thorax zu Becken</translation>
    </message>
    <message>
        <source>the keypoints have no hand</source>
        <translation>an der Hand ist kein Punkt</translation>
    </message>
    <message>
        <source>lies along the line of sight of a camera from the side</source>
        <translation>liegt in der Blickrichtung einer seitlichen Kamera</translation>
    </message>
    <message>
        <source>ankle_flexion</source>
        <translation>Flexion_des_Sprunggelenks</translation>
    </message>
    <message>
        <source>foot_angle</source>
        <translation>Fußwinkel</translation>
    </message>
    <message>
        <source>foot_strike_pattern</source>
        <translation>Fußaufsatzmuster</translation>
    </message>
    <message>
        <source>foot_progression</source>
        <translation>Fußstellungswinkel</translation>
    </message>
    <message>
        <source>pronation</source>
        <translation>Pronation</translation>
    </message>
    <message>
        <source>pelvic_tilt</source>
        <translation>Beckenkippung</translation>
    </message>
    <message>
        <source>hip_flexion_pelvis</source>
        <translation>Hüftflexion_gegen_das_Becken</translation>
    </message>
    <message>
        <source>hip_rotation</source>
        <translation>Hüftrotation</translation>
    </message>
    <message>
        <source>knee_rotation</source>
        <translation>Knierotation</translation>
    </message>
    <message>
        <source>trunk_rotation</source>
        <translation>Rumpfrotation</translation>
    </message>
    <message>
        <source>spine_curvature</source>
        <translation>Krümmung_der_Wirbelsäule</translation>
    </message>
    <message>
        <source>wrist_flexion</source>
        <translation>Handgelenkflexion</translation>
    </message>
    <message>
        <source>step_width</source>
        <translation>Spurbreite</translation>
    </message>
    <message>
        <source>one picture cannot be low-passed</source>
        <translation>ein einzelnes Bild lässt sich nicht glätten</translation>
    </message>
    <message>
        <source>not low-passed: 1 frame a second is too few for a cut-off of {0} Hz, which needs more than {1}</source>
        <translation>kein Tiefpass: 1 Bild je Sekunde ist zu wenig für eine Grenzfrequenz von {0} Hz, die mehr als {1} braucht</translation>
    </message>
    <message>
        <source>not low-passed: {0} frames a second are too few for a cut-off of {1} Hz, which needs more than {2}</source>
        <translation>kein Tiefpass: {0} Bilder je Sekunde sind zu wenig für eine Grenzfrequenz von {1} Hz, die mehr als {2} braucht</translation>
    </message>
    <message>
        <source>the video shows slow motion: its times are divided by the factor</source>
        <translation>das Video zeigt Zeitlupe: seine Zeiten werden durch den Faktor geteilt</translation>
    </message>
    <message>
        <source>its results are no numbers</source>
        <translation>ihre Ergebnisse sind keine Zahlen</translation>
    </message>
    <message>
        <source>its maps are not those of PyTorch</source>
        <translation>seine Heatmaps sind nicht die von PyTorch</translation>
    </message>
    <message>
        <source>The graphics card failed ({0}). The work goes on on the CPU.</source>
        <translation>Die Grafikkarte ist ausgefallen ({0}). Es wird auf dem Prozessor weitergerechnet.</translation>
    </message>
    <message>
        <source>OpenVINO cannot run the network here ({0}). PyTorch does it, more slowly.</source>
        <translation>OpenVINO kann das Netz hier nicht ausführen ({0}). PyTorch übernimmt es, langsamer.</translation>
    </message>
    <message>
        <source>{0}: there are no weights of EfficientPose {1} in this folder ({2}). Check the path.</source>
        <translation>{0}: In diesem Ordner sind keine Gewichte von EfficientPose {1} ({2}). Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>{0}: the connection was cut ({1}). Start the download again: it continues where it stopped.</source>
        <translation>{0}: Die Verbindung ist abgebrochen ({1}). Starten Sie das Herunterladen neu: es geht weiter, wo es aufhörte.</translation>
    </message>
    <message>
        <source>named like weights but does not begin like them: damaged, or a web page saved in their place</source>
        <translation>heißt wie Gewichte, beginnt aber nicht so: beschädigt, oder eine stattdessen gespeicherte Webseite</translation>
    </message>
    <message>
        <source>may hold a pickle, which can run code: never opened; take the .h5 file</source>
        <translation>kann ein Pickle enthalten, das Programme ausführt: wird nie geöffnet; nehmen Sie die .h5-Datei</translation>
    </message>
    <message>
        <source>a network of another engine; take the .h5 file</source>
        <translation>ein Netz für ein anderes Programm; nehmen Sie die .h5-Datei</translation>
    </message>
    <message>
        <source>no weights file</source>
        <translation>keine Gewichtsdatei</translation>
    </message>
    <message>
        <source>weights of EfficientPose {0}, not the published file</source>
        <translation>Gewichte von EfficientPose {0}, nicht die veröffentlichte Datei</translation>
    </message>
    <message>
        <source>weights of EfficientPose {0}; origin: {1}</source>
        <translation>Gewichte von EfficientPose {0}; Herkunft: {1}</translation>
    </message>
    <message>
        <source>weights of EfficientPose {0}, already imported from {1}</source>
        <translation>Gewichte von EfficientPose {0}, schon importiert aus {1}</translation>
    </message>
    <message>
        <source>the published {0}, checksum right</source>
        <translation>die veröffentlichte Datei {0}, Prüfsumme richtig</translation>
    </message>
    <message>
        <source>the published {0}: another architecture</source>
        <translation>die veröffentlichte Datei {0}: andere Architektur</translation>
    </message>
    <message>
        <source>There is no key frame and no measurement by hand to make a still of.</source>
        <translation>Es gibt kein Schlüsselbild und keine Messung von Hand, aus der ein Bild werden könnte.</translation>
    </message>
    <message>
        <source>Frames {0} are left out: no head was found there to make the face unrecognisable.</source>
        <translation>Die Bilder {0} fehlen: Dort wurde kein Kopf gefunden, um das Gesicht unkenntlich zu machen.</translation>
    </message>
    <message>
        <source>Notes and measurements by hand (CSV)</source>
        <translation>Notizen und Messungen von Hand (CSV)</translation>
    </message>
    <message>
        <source>{0} Move it away to analyse the video anew.</source>
        <translation>{0} Verschieben Sie sie, um das Video neu zu analysieren.</translation>
    </message>
    <message>
        <source>The person lies in the picture, the head to the right.</source>
        <translation>Die Person liegt im Bild, der Kopf ist rechts.</translation>
    </message>
    <message>
        <source>If they stand in truth, turn the picture left (Shift+R).</source>
        <translation>Falls sie in Wirklichkeit steht, das Bild nach links drehen (Umschalt+R).</translation>
    </message>
    <message>
        <source>The whole body should be in view, well lit and at least a third of the picture high. A picture that lies on its side has to be turned.</source>
        <translation>Der ganze Körper soll im Bild sein, gut beleuchtet und mindestens ein Drittel der Bildhöhe groß. Ein Bild, das auf der Seite liegt, muss gedreht werden.</translation>
    </message>
    <message>
        <source>The person is upside down in the picture.</source>
        <translation>Die Person steht im Bild auf dem Kopf.</translation>
    </message>
    <message>
        <source>Turn the picture right twice (R).</source>
        <translation>Das Bild zweimal nach rechts drehen (R).</translation>
    </message>
    <message>
        <source>The person lies in the picture, the head to the left.</source>
        <translation>Die Person liegt im Bild, der Kopf ist links.</translation>
    </message>
    <message>
        <source>If they stand in truth, turn the picture right (R).</source>
        <translation>Falls sie in Wirklichkeit steht, das Bild nach rechts drehen (R).</translation>
    </message>
    <message>
        <source>{0}: cannot be written ({1}). Choose another folder or free some space.</source>
        <translation>{0}: nicht zu schreiben ({1}). Wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>{0}: cannot be written ({1}). Choose another folder, or close the file where it is open.</source>
        <translation>{0}: nicht zu schreiben ({1}). Wählen Sie einen anderen Ordner, oder schließen Sie die Datei dort, wo sie geöffnet ist.</translation>
    </message>
    <message>
        <source>if a joint was moved in place, choose the task Range of motion</source>
        <translation>wenn ein Gelenk auf der Stelle bewegt wird, wählen Sie die Aufgabe Bewegungsumfang</translation>
    </message>
    <message>
        <source>it is not certain which way the person faces: check it, and set the facing</source>
        <translation>die Blickrichtung der Person ist unsicher: prüfen Sie sie und stellen Sie sie ein</translation>
    </message>
    <message>
        <source>the body is turned by about {0} degrees out of the side view: angles read too small</source>
        <translation>der Körper ist um etwa {0} Grad aus der Seitenansicht gedreht: Winkel fallen zu klein aus</translation>
    </message>
    <message>
        <source>no person is seen, or there is one picture only</source>
        <translation>keine Person ist zu sehen, oder es gibt nur ein einziges Bild</translation>
    </message>
    <message>
        <source>the task {0} would have repetitions ({1}): choose it if that is what was done</source>
        <translation>bei der Aufgabe {0} gäbe es Wiederholungen ({1}): wählen Sie sie, wenn diese Bewegung ausgeführt wurde</translation>
    </message>
    <message>
        <source>From the side, the whole body in view; begin and end standing.</source>
        <translation>Von der Seite, der ganze Körper im Bild; stehend beginnen und enden.</translation>
    </message>
    <message>
        <source>greatest height of the hips minus their height in standing</source>
        <translation>größte Höhe der Hüften minus ihre Höhe im Stand</translation>
    </message>
    <message>
        <source>no leg is seen from hip to ankle</source>
        <translation>kein Bein ist von der Hüfte bis zum Sprunggelenk zu sehen</translation>
    </message>
    <message>
        <source>no angle has a value: the joints are not seen, or the facing is not known</source>
        <translation>kein Winkel hat einen Wert: die Gelenke sind nicht zu sehen, oder die Blickrichtung ist nicht bekannt</translation>
    </message>
    <message>
        <source>{0}, least value</source>
        <translation>{0}, kleinster Wert</translation>
    </message>
    <message>
        <source>smallest value of the whole recording</source>
        <translation>kleinster Wert der ganzen Aufnahme</translation>
    </message>
    <message>
        <source>{0}, greatest value</source>
        <translation>{0}, größter Wert</translation>
    </message>
    <message>
        <source>largest value of the whole recording</source>
        <translation>größter Wert der ganzen Aufnahme</translation>
    </message>
    <message>
        <source>{0}, range of motion</source>
        <translation>{0}, Bewegungsumfang</translation>
    </message>
    <message>
        <source>largest minus smallest value</source>
        <translation>größter minus kleinster Wert</translation>
    </message>
    <message>
        <source>{0}, range in repetitions</source>
        <translation>{0}, Bewegungsumfang der Wiederholungen</translation>
    </message>
    <message>
        <source>largest minus smallest value of each movement there and back, averaged</source>
        <translation>größter minus kleinster Wert jeder Bewegung hin und zurück, gemittelt</translation>
    </message>
    <message>
        <source>a single extreme is as sure as the frame it is in: look at the picture there</source>
        <translation>ein einzelner Extremwert ist so sicher wie sein Bild: sehen Sie dort das Bild an</translation>
    </message>
    <message>
        <source>{0}: missing in {1} % of the frames, where its extremes may lie</source>
        <translation>{0}: fehlt in {1} % der Bilder; die Extremwerte können dort liegen</translation>
    </message>
    <message>
        <source>{0}, {1}: the greatest value is not seen; over {2}°</source>
        <translation>{0}, {1}: der größte Wert ist nicht zu sehen; über {2}°</translation>
    </message>
    <message>
        <source>the arm on the far side of the body has no extremes: it may be read as hanging while it moves, or as the near one; film each arm from its own side</source>
        <translation>der Arm auf der abgewandten Seite des Körpers hat keine Extremwerte: Er kann als hängend gelesen werden, während er sich bewegt, oder als der zugewandte; filmen Sie jeden Arm von seiner eigenen Seite</translation>
    </message>
    <message>
        <source>{0}, {1}: the least value is not seen; under {2}°</source>
        <translation>{0}, {1}: der kleinste Wert ist nicht zu sehen; unter {2}°</translation>
    </message>
    <message>
        <source>no steady rhythm of 0.4 to 1.2 s a stride is seen; of slow motion, say at how many frames a second it was recorded</source>
        <translation>kein gleichmäßiger Rhythmus von 0,4 bis 1,2 s je Doppelschritt ist zu sehen; bei Zeitlupe geben Sie an, mit wie vielen Bildern je Sekunde aufgenommen wurde</translation>
    </message>
    <message>
        <source>angles at contact are not given below 50 frames a second</source>
        <translation>unter 50 Bildern je Sekunde werden keine Winkel beim Kontakt angegeben</translation>
    </message>
    <message>
        <source>the person is not taken to be seen from the side; if wrong, set the facing</source>
        <translation>die Person gilt nicht als von der Seite gesehen; falls das nicht stimmt, stellen Sie die Blickrichtung ein</translation>
    </message>
    <message>
        <source>hips from 10 to 95 % of the way up</source>
        <translation>Hüften von 10 bis 95 % des Weges nach oben</translation>
    </message>
    <message>
        <source>hips from 10 % of the first way up to 95 % of the fifth</source>
        <translation>Hüften von 10 % des ersten Weges nach oben bis 95 % des fünften</translation>
    </message>
    <message>
        <source>hips and ankles are not seen together</source>
        <translation>Hüften und Sprunggelenke sind nicht zugleich zu sehen</translation>
    </message>
    <message>
        <source>no regular steps: the ankles do not change places in a steady rhythm; strides of {0} to {1} s are measured</source>
        <translation>keine regelmäßigen Schritte: die Sprunggelenke wechseln ihre Plätze nicht in gleichmäßigem Rhythmus; gemessen werden Doppelschritte von {0} bis {1} s</translation>
    </message>
    <message>
        <source>standard deviation over the mean of the stride times; the scatter of the events, about 0.01 s, is in it</source>
        <translation>Standardabweichung geteilt durch Mittelwert der Doppelschrittdauern; die Streuung der Ereignisse, etwa 0,01 s, ist darin enthalten</translation>
    </message>
    <message>
        <source>standard deviation over the mean of the step times; the scatter of the events, about 0.01 s, is in it</source>
        <translation>Standardabweichung geteilt durch Mittelwert der Schrittdauern; die Streuung der Ereignisse, etwa 0,01 s, ist darin enthalten</translation>
    </message>
    <message>
        <source>the hips stay at one height: nobody rises or sits down</source>
        <translation>die Hüften bleiben auf einer Höhe: niemand steht auf oder setzt sich</translation>
    </message>
    <message>
        <source>a squat that the recording&apos;s beginning or end cuts off is left out</source>
        <translation>eine vom Anfang oder Ende der Aufnahme abgeschnittene Kniebeuge ist ausgelassen</translation>
    </message>
    <message>
        <source>Single-leg squat</source>
        <translation>Einbeinige Kniebeuge</translation>
    </message>
    <message>
        <source>analysed anew: the recording that was there is by EfficientPose {0} with other weights, {1}</source>
        <translation>neu analysiert: Die vorhandene Aufnahme ist von EfficientPose {0} mit anderen Gewichten, {1}</translation>
    </message>
    <message>
        <source>analysed anew: the recording that was there was made with the averaging {0}</source>
        <translation>neu analysiert: Die vorhandene Aufnahme wurde mit der Mittelung {0} gemacht</translation>
    </message>
    <message>
        <source>analysed anew: the recording that was there is by Kinetrace {0}</source>
        <translation>neu analysiert: Die vorhandene Aufnahme ist von Kinetrace {0}</translation>
    </message>
    <message>
        <source>{0}: another batch is at work on this Dask cluster. Wait until it has ended, or start a scheduler and workers of its own for this one.</source>
        <translation>{0}: Auf diesem Dask-Cluster läuft schon ein anderer Stapel. Warten Sie, bis er fertig ist, oder starten Sie für diesen einen eigenen Scheduler mit eigenen Workern.</translation>
    </message>
    <message>
        <source>the video with the skeleton is of earlier results</source>
        <translation>das Video mit Skelett gehört zu früheren Ergebnissen</translation>
    </message>
    <message>
        <source>Both are of the same video: only how it was analysed can differ.</source>
        <translation>Beide gehören zum selben Video: Nur die Auswertung kann verschieden sein.</translation>
    </message>
    <message>
        <source>Quiet standing is taken off the angles of only one: take it off in both or neither.</source>
        <translation>Nur bei einer wird das ruhige Stehen von den Winkeln abgezogen: Ziehen Sie es bei beiden ab oder bei keiner.</translation>
    </message>
    <message>
        <source>The turn of the path is taken off in only one: set both alike.</source>
        <translation>Nur bei einer wird die Drehung des Weges herausgerechnet: Stellen Sie beide gleich ein.</translation>
    </message>
    <message>
        <source>every stride is seen from the front or the back, where the way of the feet does not show</source>
        <translation>jeder Doppelschritt ist von vorn oder hinten zu sehen, wo sich der Weg der Füße nicht zeigt</translation>
    </message>
    <message>
        <source>{0}: the server answered {1} {2}. Try again later, or get {3} in another way and import it (in a terminal: kinetrace weights import FILE).</source>
        <translation>{0}: Der Server antwortete {1} {2}. Versuchen Sie es später nochmals, oder beschaffen Sie {3} anders und importieren Sie die Datei (in einem Terminal: kinetrace weights import DATEI).</translation>
    </message>
    <message>
        <source>{0}: no connection ({1}). Without internet, get the file on another computer at this address, carry it here and import it (in a terminal: kinetrace weights import FILE).</source>
        <translation>{0}: keine Verbindung ({1}). Ohne Internet holen Sie die Datei an einem anderen Computer unter dieser Adresse, bringen sie her und importieren sie (in einem Terminal: kinetrace weights import DATEI).</translation>
    </message>
    <message>
        <source>{0}: a video of this name is there that Kinetrace did not write, and stays. Move or rename it, or leave the video with the skeleton out.</source>
        <translation>{0}: Ein Video dieses Namens ist schon da, das Kinetrace nicht geschrieben hat, und bleibt. Verschieben Sie es, benennen Sie es um oder lassen Sie das Video mit Skelett weg.</translation>
    </message>
    <message>
        <source>{0} recordings have no code and count as one person&apos;s.</source>
        <translation>{0} Aufnahmen haben keinen Code und zählen als die einer einzigen Person.</translation>
    </message>
    <message>
        <source>{0} and {1} are of the same video: one movement says nothing of how far repeated ones differ. Leave one of them out; where they are of two persons give each a code.</source>
        <translation>{0} und {1} gehören zum selben Video: Eine einzige Bewegung sagt nicht, wie weit wiederholte voneinander abweichen. Lassen Sie eine davon weg; gehören sie zu zwei Personen, geben Sie jeder einen Code.</translation>
    </message>
    <message>
        <source>{0}: none of the pictures looked at can be decoded; the file is damaged, copy it again.</source>
        <translation>{0}: keines der angesehenen Bilder lässt sich dekodieren; die Datei ist beschädigt, kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>the body is turned by about {0} degrees out of the side view: {1} are taken off, and angles are less certain</source>
        <translation>der Körper ist um etwa {0} Grad aus der Seitenansicht gedreht: {1} sind herausgerechnet, und Winkel sind weniger sicher</translation>
    </message>
    <message>
        <source>From the front, the whole body in view; stand on one leg before and after, as often as wanted, then on the other.</source>
        <translation>Von vorn, der ganze Körper im Bild; davor und danach auf einem Bein stehen, beliebig oft, dann auf dem anderen.</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>From the side or from the front, the camera on a stand and level; hold each posture for two seconds.</source>
        <translation>Von der Seite oder von vorn, die Kamera auf einem Stativ und waagerecht; jede Haltung zwei Sekunden halten.</translation>
    </message>
    <message>
        <source>{0}, {1}: read where the leg is repaired or filled over gaps, in repetitions: {2}; check them in the picture</source>
        <translation>{0}, {1}: gelesen, wo das Bein repariert oder über Lücken gefüllt ist, Anzahl der Wiederholungen: {2}; im Bild prüfen</translation>
    </message>
    <message>
        <source>{0}: read where the body is repaired or filled over gaps, in repetitions: {1}; check them in the picture</source>
        <translation>{0}: gelesen, wo der Körper repariert oder über Lücken gefüllt ist, Anzahl der Wiederholungen: {1}; im Bild prüfen</translation>
    </message>
    <message>
        <source>{0}, held still</source>
        <translation>{0}, gehalten</translation>
    </message>
    <message>
        <source>median of each stretch in which the body is held still for a second, averaged</source>
        <translation>Median jedes Abschnitts, in dem der Körper eine Sekunde stillgehalten wird, gemittelt</translation>
    </message>
    <message>
        <source>the body is held still</source>
        <translation>der Körper wird stillgehalten</translation>
    </message>
    <message>
        <source>nowhere is the body held still for a second: hold the posture, the camera on a stand</source>
        <translation>nirgends wird der Körper eine Sekunde stillgehalten: die Haltung halten, die Kamera auf einem Stativ</translation>
    </message>
    <message>
        <source>joint centres are a network&apos;s: a constant offset of some degrees is in each angle, and a difference between two recordings made alike is surer than one of them</source>
        <translation>Gelenkzentren sind die eines Netzes: In jedem Winkel steckt ein gleichbleibender Versatz von einigen Grad, und ein Unterschied zwischen zwei gleich gemachten Aufnahmen ist sicherer als eine von ihnen</translation>
    </message>
    <message>
        <source>highest minus lowest point of the hips from contact (proxy) to the other foot&apos;s, against their mean over a step</source>
        <translation>höchster minus tiefster Punkt der Hüften vom Kontakt (Näherung) bis zu dem des anderen Fußes, gegen ihr Mittel über einen Schritt</translation>
    </message>
    <message>
        <source>Knee&apos;s greatest flexion in stance</source>
        <translation>Größte Knieflexion in der Standphase</translation>
    </message>
    <message>
        <source>maximum within 0.3 strides after contact (proxy)</source>
        <translation>Maximum innerhalb von 0,3 Doppelschritten nach dem Kontakt (Näherung)</translation>
    </message>
    <message>
        <source>Knee&apos;s greatest flexion in swing</source>
        <translation>Größte Knieflexion in der Schwungphase</translation>
    </message>
    <message>
        <source>Thigh&apos;s greatest extension</source>
        <translation>Größte Extension des Oberschenkels</translation>
    </message>
    <message>
        <source>least value from contact (proxy) to the same foot&apos;s next; - knee behind</source>
        <translation>kleinster Wert vom Kontakt (Näherung) bis zum nächsten desselben Fußes; − Knie hinten</translation>
    </message>
    <message>
        <source>contact is a proxy: there is no keypoint on the foot. How long it is on the ground, and how it lands, is not given</source>
        <translation>der Kontakt ist eine Näherung: am Fuß ist kein Punkt. Wie lange er am Boden ist und wie er aufsetzt, wird nicht angegeben</translation>
    </message>
    <message>
        <source>Hips&apos; rise and fall</source>
        <translation>Auf und Ab der Hüften</translation>
    </message>
    <message>
        <source>the hips never go below 90 % of their standing height and back</source>
        <translation>die Hüften gehen nie unter 90 % ihrer Höhe im Stand und wieder zurück</translation>
    </message>
    <message>
        <source>no angle of the knee, pelvis or trunk: the person is not taken to be seen from the front. If that is wrong, set the facing</source>
        <translation>kein Winkel von Knie, Becken oder Rumpf: Die Person gilt nicht als von vorn gesehen. Ist das falsch, stellen Sie die Blickrichtung ein</translation>
    </message>
    <message>
        <source>hips leave 96 % of their standing height until they reach it again</source>
        <translation>vom Unterschreiten von 96 % der Hüfthöhe im Stand bis zum Wiedererreichen</translation>
    </message>
    <message>
        <source>Hips, lowering</source>
        <translation>Hüften, Absenkung</translation>
    </message>
    <message>
        <source>of their height above the lower ankle in standing, at the lowest point</source>
        <translation>von ihrer Höhe im Stand über dem tieferen Sprunggelenk, am tiefsten Punkt</translation>
    </message>
    <message>
        <source>Knee, frontal angle at the bottom</source>
        <translation>Knie, Frontalwinkel am tiefsten Punkt</translation>
    </message>
    <message>
        <source>frontal plane projection angle of the standing leg where the hips are lowest; + valgus</source>
        <translation>Projektionswinkel des Standbeins in der Frontalebene, wo die Hüften am tiefsten sind; + Valgus</translation>
    </message>
    <message>
        <source>Knee, frontal angle, change to the bottom</source>
        <translation>Knie, Frontalwinkel, Änderung bis zum tiefsten Punkt</translation>
    </message>
    <message>
        <source>where the hips are lowest minus where they begin to sink; + into valgus</source>
        <translation>wo die Hüften am tiefsten sind minus wo sie zu sinken beginnen; + in den Valgus</translation>
    </message>
    <message>
        <source>Pelvis, drop of the free side at the bottom</source>
        <translation>Becken, Absinken der freien Seite am tiefsten Punkt</translation>
    </message>
    <message>
        <source>line through both hips against the horizontal; + the side of the lifted leg is lower</source>
        <translation>Linie durch beide Hüften gegen die Waagerechte; + die Seite des gehobenen Beins ist tiefer</translation>
    </message>
    <message>
        <source>Trunk, lean to the standing leg at the bottom</source>
        <translation>Rumpf, Neigung zum Standbein am tiefsten Punkt</translation>
    </message>
    <message>
        <source>pelvis to thorax against the vertical; + towards the standing leg</source>
        <translation>Becken bis Thorax gegen die Senkrechte; + zum Standbein hin</translation>
    </message>
    <message>
        <source>bends with both feet on the floor are not counted: {0}</source>
        <translation>Kniebeugen mit beiden Füßen auf dem Boden werden nicht gezählt: {0}</translation>
    </message>
    <message>
        <source>no rise from sitting to standing is complete</source>
        <translation>kein Aufstehen vom Sitzen zum Stehen ist vollständig</translation>
    </message>
    <message>
        <source>the hips never go below 70 % of their standing height and back</source>
        <translation>die Hüften gehen nie unter 70 % ihrer Höhe im Stand und wieder zurück</translation>
    </message>
    <message>
        <source>no depth, knee or trunk angle: the person is not taken to be seen from the side. If that is wrong, set the facing</source>
        <translation>kein Wert für Tiefe, Knie und Rumpf: die Person gilt nicht als von der Seite gesehen. Falls das nicht stimmt, stellen Sie die Blickrichtung ein</translation>
    </message>
    <message>
        <source>bends that stay above 70 % of the standing height are not counted: {0}</source>
        <translation>Kniebeugen, die über 70 % der Höhe im Stand bleiben, zählen nicht: {0}</translation>
    </message>
    <message>
        <source>from the side one leg hides the other: do not compare left with right</source>
        <translation>von der Seite verdeckt ein Bein das andere: vergleichen Sie links nicht mit rechts</translation>
    </message>
    <message>
        <source>the rhythm changes between {0} and {1} steps a minute, and nothing is given of it: film the run alone, or cut it out</source>
        <translation>der Rhythmus wechselt zwischen {0} und {1} Schritten pro Minute, und davon wird nichts angegeben: Nur das Laufen filmen oder es herausschneiden</translation>
    </message>
    <message>
        <source>from the trunk&apos;s first lean until the hips are 95 % of the way up</source>
        <translation>vom Beginn der Rumpfvorneigung, bis die Hüften 95 % des Weges nach oben zurückgelegt haben</translation>
    </message>
    <message>
        <source>from standing until the hips are slower than half of their walking speed</source>
        <translation>vom Stehen, bis die Hüften weniger als halb so schnell sind wie beim Gehen</translation>
    </message>
    <message>
        <source>hips slower than half of their walking speed around the farthest place</source>
        <translation>Hüften um den fernsten Punkt herum weniger als halb so schnell wie beim Gehen</translation>
    </message>
    <message>
        <source>from the turn until the hips are slower than half of their walking speed for the last time</source>
        <translation>vom Wenden, bis die Hüften zum letzten Mal weniger als halb so schnell werden wie beim Gehen</translation>
    </message>
    <message>
        <source>from the end of walking back until the hips are 90 % of the way down</source>
        <translation>vom Ende des Rückwegs, bis die Hüften 90 % des Weges nach unten zurückgelegt haben</translation>
    </message>
    <message>
        <source>hips or ankles are not seen; a repetition there is not counted</source>
        <translation>Hüften oder Sprunggelenke sind nicht zu sehen; eine Wiederholung dort wird nicht gezählt</translation>
    </message>
    <message>
        <source>the file says that it was filmed at {0} frames a second, and it plays at {1}: if it shows slow motion, say at how many it was recorded</source>
        <translation>laut Datei wurde mit {0} Bildern pro Sekunde gefilmt, abgespielt wird sie mit {1}: Zeigt sie Zeitlupe, geben Sie an, mit wie vielen aufgenommen wurde</translation>
    </message>
    <message>
        <source>{0}: WebP pictures that move are not supported; convert the file to H.264 (MP4) first.</source>
        <translation>{0}: Bewegte WebP-Bilder werden nicht unterstützt; wandeln Sie die Datei zuerst in H.264 (MP4) um.</translation>
    </message>
    <message>
        <source>frames that do not come later than the one before are left out: {0}</source>
        <translation>Bilder, die nicht später als das vorige kommen, sind ausgelassen: {0}</translation>
    </message>
    <message>
        <source>taken from its header</source>
        <translation>aus dem Dateikopf übernommen</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>frames at the start that need pictures that the file lacks: {0}</source>
        <translation>Bilder am Anfang, die Bilder brauchen, die der Datei fehlen: {0}</translation>
    </message>
    <message>
        <source>only sound</source>
        <translation>nur Ton</translation>
    </message>
    <message>
        <source>no pictures</source>
        <translation>keine Bilder</translation>
    </message>
    <message>
        <source>{0}: the video cannot be written in {1} ({2}); choose another folder, free some space, or close the video where it is open.</source>
        <translation>{0}: Das Video kann in {1} nicht geschrieben werden ({2}); wählen Sie einen anderen Ordner, schaffen Sie Platz, oder schließen Sie das Video, wo es offen ist.</translation>
    </message>
    <message>
        <source>Knee flexion</source>
        <translation>Knieflexion</translation>
    </message>
    <message>
        <source>thigh (hip to knee) minus shank (knee to ankle)</source>
        <translation>Oberschenkel (Hüfte–Knie) minus Unterschenkel (Knie–Sprunggelenk)</translation>
    </message>
    <message>
        <source>straight leg</source>
        <translation>gestrecktes Bein</translation>
    </message>
    <message>
        <source>flexion; negative is hyperextension</source>
        <translation>Flexion; negativ ist Hyperextension</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Unsure beyond 110 degrees, where the thigh hides the hip.</source>
        <translation>Bei mehr als 20 Grad Drehung aus der Seitenansicht fällt der Winkel zu klein aus. Unsicher über 110 Grad, wo der Oberschenkel die Hüfte verdeckt.</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Not to the pelvis: differs from a marker lab&apos;s hip angle by the tilt of the pelvis against the trunk.</source>
        <translation>Bei mehr als 20 Grad Drehung aus der Seitenansicht fällt der Winkel zu klein aus. Nicht gegen das Becken: weicht vom Hüftwinkel eines Markerlabors um die Kippung des Beckens gegen den Rumpf ab.</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. The upper neck lies near the seventh cervical vertebra, so this line is not the head&apos;s own: for orientation.</source>
        <translation>Bei mehr als 20 Grad Drehung aus der Seitenansicht fällt der Winkel zu klein aus. Der obere Halspunkt liegt nahe dem siebten Halswirbel, die Linie ist also nicht die des Kopfes allein: zur Orientierung.</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Wrong by some degrees where the arm is held away from the body, by some 20 overhead, where the elbow is hardly seen. The shoulder blade&apos;s part of lifting the arm is in it.</source>
        <translation>Bei mehr als 20 Grad Drehung aus der Seitenansicht fällt der Winkel zu klein aus. Einige Grad falsch, wenn der Arm vom Körper absteht, um die 20 über Kopf, wo der Ellenbogen kaum zu sehen ist. Der Anteil des Schulterblatts am Heben des Arms ist darin enthalten.</translation>
    </message>
    <message>
        <source>Only from straight in front or behind; rotation of the leg or body shows in it. From hip centres: smaller than the angle that is measured from the front of the pelvis, so its published limits do not apply.</source>
        <translation>Nur genau von vorn oder hinten; Rotation von Bein oder Körper geht ein. Von den Hüftzentren aus: kleiner als der Winkel von der Vorderseite des Beckens, dessen veröffentlichte Grenzen gelten also nicht.</translation>
    </message>
    <message>
        <source>Only from straight in front or behind; rotation of the leg or body shows in it. The shoulder blade&apos;s part of lifting the arm is in it.</source>
        <translation>Nur genau von vorn oder hinten; Rotation von Bein oder Körper geht ein. Der Anteil des Schulterblatts am Heben des Arms ist darin enthalten.</translation>
    </message>
    <message>
        <source>Knee, loading peak: when</source>
        <translation>Knie, Maximum der Belastungsantwort: Zeitpunkt</translation>
    </message>
    <message>
        <source>Knee, mid-stance minimum: when</source>
        <translation>Knie, Minimum der mittleren Standphase: Zeitpunkt</translation>
    </message>
    <message>
        <source>Knee, swing peak: when</source>
        <translation>Knie, Maximum der Schwungphase: Zeitpunkt</translation>
    </message>
    <message>
        <source>Thigh, greatest flexion: when</source>
        <translation>Oberschenkel, größte Flexion: Zeitpunkt</translation>
    </message>
    <message>
        <source>Thigh, greatest extension: when</source>
        <translation>Oberschenkel, größte Extension: Zeitpunkt</translation>
    </message>
    <message>
        <source>head top</source>
        <translation>Scheitel</translation>
    </message>
    <message>
        <source>upper neck</source>
        <translation>oberer Hals</translation>
    </message>
    <message>
        <source>right shoulder</source>
        <translation>rechte Schulter</translation>
    </message>
    <message>
        <source>right elbow</source>
        <translation>rechter Ellenbogen</translation>
    </message>
    <message>
        <source>right wrist</source>
        <translation>rechtes Handgelenk</translation>
    </message>
    <message>
        <source>thorax</source>
        <translation>Thorax</translation>
    </message>
    <message>
        <source>left shoulder</source>
        <translation>linke Schulter</translation>
    </message>
    <message>
        <source>left elbow</source>
        <translation>linker Ellenbogen</translation>
    </message>
    <message>
        <source>left wrist</source>
        <translation>linkes Handgelenk</translation>
    </message>
    <message>
        <source>pelvis</source>
        <translation>Becken</translation>
    </message>
    <message>
        <source>right hip</source>
        <translation>rechte Hüfte</translation>
    </message>
    <message>
        <source>right knee</source>
        <translation>rechtes Knie</translation>
    </message>
    <message>
        <source>right ankle</source>
        <translation>rechtes Sprunggelenk</translation>
    </message>
    <message>
        <source>left hip</source>
        <translation>linke Hüfte</translation>
    </message>
    <message>
        <source>left knee</source>
        <translation>linkes Knie</translation>
    </message>
    <message>
        <source>left ankle</source>
        <translation>linkes Sprunggelenk</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>side</source>
        <translation>seitlich</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei gewählt</translation>
    </message>
    <message>
        <source>very slow</source>
        <translation>sehr langsam</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>20 people of 6-17 years</source>
        <translation>20 Personen von 6 bis 17 Jahren</translation>
    </message>
    <message>
        <source>20 people of 22-72 years</source>
        <translation>20 Personen von 22 bis 72 Jahren</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>foot-off</source>
        <translation>Fußablösung</translation>
    </message>
    <message>
        <source>leg lengths</source>
        <translation>Beinlängen</translation>
    </message>
    <message>
        <source>leg lengths/s</source>
        <translation>Beinlängen/s</translation>
    </message>
    <message>
        <source>m/s</source>
        <translation>m/s</translation>
    </message>
    <message>
        <source>% of leg length</source>
        <translation>% der Beinlänge</translation>
    </message>
    <message>
        <source>Hip flexion (to the trunk)</source>
        <translation>Hüftflexion (gegen den Rumpf)</translation>
    </message>
    <message>
        <source>{0} of the angular velocity in each cycle from {1} to {2}, averaged; slope of the curve over the cycle, at 1 % steps; flexion is positive, extension negative</source>
        <translation>{0} der Winkelgeschwindigkeit in jedem Gangzyklus von {1} bis {2}, gemittelt; Steigung der Kurve über dem Gangzyklus in Schritten von 1 %; Flexion ist positiv, Extension negativ</translation>
    </message>
    <message>
        <source>{0}, {1}: not seen, and not given, in repetitions: {2}</source>
        <translation>{0}, {1}: nicht zu sehen und nicht angegeben, Anzahl der Wiederholungen: {2}</translation>
    </message>
    <message>
        <source>{0}: not seen, and not given, in repetitions: {1}</source>
        <translation>{0}: nicht zu sehen und nicht angegeben, Anzahl der Wiederholungen: {1}</translation>
    </message>
    <message>
        <source>g t²/8, t while the hips are over 0.16 leg lengths above standing (beyond tiptoe), less one frame</source>
        <translation>g t²/8, t solange die Hüften mehr als 0,16 Beinlängen über ihrer Höhe im Stand sind (mehr als auf Zehenspitzen), minus ein Bild</translation>
    </message>
    <message>
        <source>g t²/8, t while the hips are over 0.04 leg lengths above standing (heels up), plus one frame</source>
        <translation>g t²/8, t solange die Hüften mehr als 0,04 Beinlängen über ihrer Höhe im Stand sind (Fersen angehoben), plus ein Bild</translation>
    </message>
    <message>
        <source>bends in which only one foot is seen are not counted: {0}</source>
        <translation>Kniebeugen, bei denen nur ein Fuß zu sehen ist, werden nicht gezählt: {0}</translation>
    </message>
    <message>
        <source>no count in 30 s: the recording goes on for {0} s after the first rise begins</source>
        <translation>keine Anzahl in 30 s: Nach dem Beginn des ersten Aufstehens dauert die Aufnahme noch {0} s</translation>
    </message>
    <message>
        <source>the picture&apos;s size changes at {0} s: frames of another shape, shown smaller with black edges: {1}; angles near such a change are unreliable</source>
        <translation>die Bildgröße wechselt bei {0} s: Bilder anderer Form, kleiner und mit schwarzen Rändern gezeigt: {1}; Winkel nahe einem solchen Wechsel sind unzuverlässig</translation>
    </message>
    <message>
        <source>thigh (hip to knee) minus trunk (thorax to pelvis)</source>
        <translation>Oberschenkel (Hüfte–Knie) minus Rumpf (Thorax–Becken)</translation>
    </message>
    <message>
        <source>thigh in line with the trunk</source>
        <translation>Oberschenkel in der Linie des Rumpfes</translation>
    </message>
    <message>
        <source>flexion</source>
        <translation>Flexion</translation>
    </message>
    <message>
        <source>Thigh (to the vertical)</source>
        <translation>Oberschenkel (gegen die Senkrechte)</translation>
    </message>
    <message>
        <source>thigh (hip to knee) against the vertical</source>
        <translation>Oberschenkel (Hüfte–Knie) gegen die Senkrechte</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>senkrecht</translation>
    </message>
    <message>
        <source>knee ahead of the hip</source>
        <translation>Knie vor der Hüfte</translation>
    </message>
    <message>
        <source>Shank (to the vertical)</source>
        <translation>Unterschenkel (gegen die Senkrechte)</translation>
    </message>
    <message>
        <source>shank (knee to ankle) against the vertical</source>
        <translation>Unterschenkel (Knie–Sprunggelenk) gegen die Senkrechte</translation>
    </message>
    <message>
        <source>ankle ahead of the knee</source>
        <translation>Sprunggelenk vor dem Knie</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Wrong by the camera&apos;s roll where that is not taken off. Not the ankle angle.</source>
        <translation>Bei mehr als 20 Grad Drehung aus der Seitenansicht fällt der Winkel zu klein aus. Falsch um die Verkantung der Kamera, wo sie nicht abgezogen ist. Nicht der Sprunggelenkwinkel.</translation>
    </message>
    <message>
        <source>Trunk lean</source>
        <translation>Rumpfneigung</translation>
    </message>
    <message>
        <source>pelvis to thorax against the vertical</source>
        <translation>Becken–Thorax gegen die Senkrechte</translation>
    </message>
    <message>
        <source>upright</source>
        <translation>aufrecht</translation>
    </message>
    <message>
        <source>forwards</source>
        <translation>nach vorn</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Wrong by the camera&apos;s roll where that is not taken off. A straight line: bending of the back is not seen.</source>
        <translation>Bei mehr als 20 Grad Drehung aus der Seitenansicht fällt der Winkel zu klein aus. Falsch um die Verkantung der Kamera, wo sie nicht abgezogen ist. Eine gerade Linie: Beugung des Rückens ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>Neck (head to trunk)</source>
        <translation>Hals (Kopf gegen Rumpf)</translation>
    </message>
    <message>
        <source>upper neck to head top, minus pelvis to thorax</source>
        <translation>oberer Hals–Scheitel minus Becken–Thorax</translation>
    </message>
    <message>
        <source>head in line with the trunk</source>
        <translation>Kopf in der Linie des Rumpfes</translation>
    </message>
    <message>
        <source>flexion, head forwards</source>
        <translation>Flexion, Kopf nach vorn</translation>
    </message>
    <message>
        <source>Shoulder flexion (to the trunk)</source>
        <translation>Schulterflexion (gegen den Rumpf)</translation>
    </message>
    <message>
        <source>upper arm (shoulder to elbow) minus trunk (thorax to pelvis)</source>
        <translation>Oberarm (Schulter–Ellenbogen) minus Rumpf (Thorax–Becken)</translation>
    </message>
    <message>
        <source>arm hangs along the trunk</source>
        <translation>Arm hängt am Rumpf</translation>
    </message>
    <message>
        <source>elbow forwards; overhead is 180</source>
        <translation>Ellenbogen nach vorn; über Kopf ist 180</translation>
    </message>
    <message>
        <source>Elbow flexion</source>
        <translation>Ellenbogenflexion</translation>
    </message>
    <message>
        <source>forearm (elbow to wrist) minus upper arm (shoulder to elbow)</source>
        <translation>Unterarm (Ellenbogen–Handgelenk) minus Oberarm (Schulter–Ellenbogen)</translation>
    </message>
    <message>
        <source>straight arm</source>
        <translation>gestreckter Arm</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Only while the forearm moves in the plane of the picture. Bent far it reads some 10 degrees too small.</source>
        <translation>Bei mehr als 20 Grad Drehung aus der Seitenansicht fällt der Winkel zu klein aus. Nur solange sich der Unterarm in der Bildebene bewegt. Weit gebeugt fällt er um die 10 Grad zu klein aus.</translation>
    </message>
    <message>
        <source>Upper arm (to the vertical)</source>
        <translation>Oberarm (gegen die Senkrechte)</translation>
    </message>
    <message>
        <source>upper arm (shoulder to elbow) against the vertical</source>
        <translation>Oberarm (Schulter–Ellenbogen) gegen die Senkrechte</translation>
    </message>
    <message>
        <source>hanging</source>
        <translation>hängend</translation>
    </message>
    <message>
        <source>elbow forwards</source>
        <translation>Ellenbogen nach vorn</translation>
    </message>
    <message>
        <source>Forearm (to the vertical)</source>
        <translation>Unterarm (gegen die Senkrechte)</translation>
    </message>
    <message>
        <source>forearm (elbow to wrist) against the vertical</source>
        <translation>Unterarm (Ellenbogen–Handgelenk) gegen die Senkrechte</translation>
    </message>
    <message>
        <source>wrist forwards</source>
        <translation>Handgelenk nach vorn</translation>
    </message>
    <message>
        <source>Pelvis obliquity</source>
        <translation>Beckenneigung (frontal)</translation>
    </message>
    <message>
        <source>line through both hips against the horizontal</source>
        <translation>Linie durch beide Hüften gegen die Waagerechte</translation>
    </message>
    <message>
        <source>level</source>
        <translation>waagerecht</translation>
    </message>
    <message>
        <source>right side up</source>
        <translation>rechte Seite höher</translation>
    </message>
    <message>
        <source>Only from straight in front or behind; rotation of the leg or body shows in it. Wrong by the camera&apos;s roll where that is not taken off. Hip centres, not pelvic bones: for trends.</source>
        <translation>Nur genau von vorn oder hinten; Rotation von Bein oder Körper geht ein. Falsch um die Verkantung der Kamera, wo sie nicht abgezogen ist. Hüftzentren, nicht Beckenknochen: für Verläufe.</translation>
    </message>
    <message>
        <source>Shoulder obliquity</source>
        <translation>Schulterneigung (frontal)</translation>
    </message>
    <message>
        <source>line through both shoulders against the horizontal</source>
        <translation>Linie durch beide Schultern gegen die Waagerechte</translation>
    </message>
    <message>
        <source>Trunk lean to the side</source>
        <translation>Seitneigung des Rumpfes</translation>
    </message>
    <message>
        <source>towards the person&apos;s right</source>
        <translation>zur rechten Seite der Person</translation>
    </message>
    <message>
        <source>Knee valgus (frontal plane projection angle)</source>
        <translation>Knievalgus (Projektionswinkel in der Frontalebene)</translation>
    </message>
    <message>
        <source>hip, knee and ankle in line</source>
        <translation>Hüfte, Knie und Sprunggelenk in einer Linie</translation>
    </message>
    <message>
        <source>valgus, the knee towards the other leg</source>
        <translation>Valgus, das Knie zum anderen Bein hin</translation>
    </message>
    <message>
        <source>Shoulder abduction (to the trunk)</source>
        <translation>Schulterabduktion (gegen den Rumpf)</translation>
    </message>
    <message>
        <source>arm along the trunk</source>
        <translation>Arm am Rumpf</translation>
    </message>
    <message>
        <source>arm away from the body; overhead is 180</source>
        <translation>Arm vom Körper weg; über Kopf ist 180</translation>
    </message>
    <message>
        <source>Hip abduction (to the trunk)</source>
        <translation>Hüftabduktion (gegen den Rumpf)</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Wrong by the camera&apos;s roll where that is not taken off.</source>
        <translation>Bei mehr als 20 Grad Drehung aus der Seitenansicht fällt der Winkel zu klein aus. Falsch um die Verkantung der Kamera, wo sie nicht abgezogen ist.</translation>
    </message>
    <message>
        <source>Only from straight in front or behind; rotation of the leg or body shows in it. Wrong by the camera&apos;s roll where that is not taken off.</source>
        <translation>Nur genau von vorn oder hinten; Rotation von Bein oder Körper geht ein. Falsch um die Verkantung der Kamera, wo sie nicht abgezogen ist.</translation>
    </message>
    <message>
        <source>thigh along the trunk</source>
        <translation>Oberschenkel in der Linie des Rumpfes</translation>
    </message>
    <message>
        <source>thigh away from the other leg</source>
        <translation>Oberschenkel vom anderen Bein weg</translation>
    </message>
    <message>
        <source>Only from straight in front or behind; rotation of the leg or body shows in it. Leaning the trunk to the side is in it: see the trunk&apos;s lean.</source>
        <translation>Nur genau von vorn oder hinten; Rotation von Bein oder Körper geht ein. Die Seitneigung des Rumpfes ist darin enthalten: siehe dort.</translation>
    </message>
    <message>
        <source>{0}, {1}: missing in {2} % of the frames, where its extremes may lie</source>
        <translation>{0}, {1}: fehlt in {2} % der Bilder; die Extremwerte können dort liegen</translation>
    </message>
    <message>
        <source>There are no weights for EfficientPose {variant} on this computer. Get the published ones with &apos;kinetrace weights download {variant}&apos;, or import them from a folder or stick with &apos;kinetrace weights import FOLDER&apos;.</source>
        <translation>Auf diesem Computer sind keine Gewichte für EfficientPose {variant}. Holen Sie die veröffentlichten mit „kinetrace weights download {variant}“, oder importieren Sie sie aus einem Ordner oder von einem Stick mit „kinetrace weights import ORDNER“.</translation>
    </message>
    <message>
        <source>cpu</source>
        <translation>cpu</translation>
    </message>
    <message>
        <source>cuda</source>
        <translation>cuda</translation>
    </message>
    <message>
        <source>No usable NVIDIA graphics card was found. The work is done on the CPU.</source>
        <translation>Keine brauchbare NVIDIA-Grafikkarte gefunden. Gerechnet wird auf dem Prozessor.</translation>
    </message>
    <message>
        <source>{0}: not weights of EfficientPose {1}: {2}.</source>
        <translation>{0}: keine Gewichte von EfficientPose {1}: {2}.</translation>
    </message>
    <message>
        <source>{0}: not a readable Keras weights file ({1}).</source>
        <translation>{0}: keine lesbare Keras-Gewichtsdatei ({1}).</translation>
    </message>
    <message>
        <source>{0}: not the published {1}: expected {2} bytes, got {3}.</source>
        <translation>{0}: nicht die veröffentlichte Datei {1}: erwartet {2} Bytes, erhalten {3}.</translation>
    </message>
    <message>
        <source>{0}: not the published {1}: expected git SHA-1 {2}, got {3}.</source>
        <translation>{0}: nicht die veröffentlichte Datei {1}: erwartet Git-SHA-1 {2}, erhalten {3}.</translation>
    </message>
    <message>
        <source>{0}: not the published {1}: expected SHA-256 {2}, got {3}.</source>
        <translation>{0}: nicht die veröffentlichte Datei {1}: erwartet SHA-256 {2}, erhalten {3}.</translation>
    </message>
    <message>
        <source>{0}: there are no weights here. Check the path.</source>
        <translation>{0}: Hier sind keine Gewichte. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>{0}: there is no such weights file.</source>
        <translation>{0}: Diese Gewichtsdatei gibt es nicht.</translation>
    </message>
    <message>
        <source>{0}: cannot be written ({1}). Check the folder and the space on the disk, then start the download again: it continues where it stopped.</source>
        <translation>{0}: nicht zu schreiben ({1}). Prüfen Sie den Ordner und den Platz auf dem Datenträger und starten Sie das Herunterladen neu: es geht weiter, wo es aufhörte.</translation>
    </message>
    <message>
        <source>{0}: the server refuses to send the file. Try again later.</source>
        <translation>{0}: Der Server gibt die Datei nicht heraus. Versuchen Sie es später nochmals.</translation>
    </message>
    <message>
        <source>{0} It was removed. A proxy or a log-in page may have answered in place of the server; open {1} in a browser to see.</source>
        <translation>{0} Sie wurde entfernt. Vielleicht hat ein Proxy oder eine Anmeldeseite anstelle des Servers geantwortet; öffnen Sie {1} in einem Browser, um es zu sehen.</translation>
    </message>
    <message>
        <source>{0}: holds no weights of an EfficientPose</source>
        <translation>{0}: enthält keine Gewichte eines EfficientPose-Netzes</translation>
    </message>
    <message>
        <source>{0}: there is no such file or folder. Check the path.</source>
        <translation>{0}: Diese Datei oder diesen Ordner gibt es nicht. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>{0}: {1}. Check the folders, their permissions and the space on the disk.</source>
        <translation>{0}: {1}. Prüfen Sie die Ordner, ihre Rechte und den Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>{0} holds values that are no finite numbers</source>
        <translation>{0} enthält Werte, die keine endlichen Zahlen sind</translation>
    </message>
    <message>
        <source>{0}: not a readable weights file ({1})</source>
        <translation>{0}: keine lesbare Gewichtsdatei ({1})</translation>
    </message>
    <message>
        <source>Research and education software. Not a medical device; not cleared or certified under EU MDR or by FDA; not for diagnosis, monitoring or treatment decisions. Numbers come from a 2-D video and can be wrong; check against the picture.</source>
        <translation>Software für Forschung und Lehre. Kein Medizinprodukt; nicht nach EU-MDR zertifiziert und nicht von der FDA zugelassen; nicht für Diagnose, Überwachung oder Therapieentscheidungen. Die Zahlen stammen aus einem 2-D-Video und können falsch sein; prüfen Sie sie am Bild.</translation>
    </message>
    <message>
        <source>Tables, one row a frame (CSV)</source>
        <translation>Tabellen, eine Zeile je Bild (CSV)</translation>
    </message>
    <message>
        <source>Tidy tables of cycles or repetitions, parameters and events (CSV)</source>
        <translation>Geordnete Tabellen von Zyklen oder Wiederholungen, Parametern und Ereignissen (CSV)</translation>
    </message>
    <message>
        <source>OpenSim markers (TRC)</source>
        <translation>OpenSim-Marker (TRC)</translation>
    </message>
    <message>
        <source>OpenSim joint angles (MOT)</source>
        <translation>OpenSim-Gelenkwinkel (MOT)</translation>
    </message>
    <message>
        <source>Motion laboratories (C3D)</source>
        <translation>Bewegungslabore (C3D)</translation>
    </message>
    <message>
        <source>DeepLabCut (CSV)</source>
        <translation>DeepLabCut (CSV)</translation>
    </message>
    <message>
        <source>Kinovea (TRC)</source>
        <translation>Kinovea (TRC)</translation>
    </message>
    <message>
        <source>C3D files need the package ezc3d. Install it with: {0} -m pip install ezc3d</source>
        <translation>C3D-Dateien brauchen das Paket ezc3d. Installieren Sie es mit: {0} -m pip install ezc3d</translation>
    </message>
    <message>
        <source>No file for Kinovea is written: its format cannot leave a point out, and one was never seen.</source>
        <translation>Für Kinovea wird keine Datei geschrieben: Das Format kann keinen Punkt auslassen, und einer war nie zu sehen.</translation>
    </message>
    <message>
        <source>No MOT is written: no frame shows the person from the side, so that no joint angle of the model is known. Set the facing if it was not recognised.</source>
        <translation>Es wird keine MOT-Datei geschrieben: Kein Bild zeigt die Person von der Seite, also ist kein Gelenkwinkel des Modells bekannt. Stellen Sie die Blickrichtung ein, falls sie nicht erkannt wurde.</translation>
    </message>
    <message>
        <source>Film from nearer or with more pixels, so that the person fills half of the picture.</source>
        <translation>Filmen Sie aus der Nähe oder mit mehr Pixeln, sodass die Person das halbe Bild füllt.</translation>
    </message>
    <message>
        <source>Keep head and feet in view, with some room around them.</source>
        <translation>Halten Sie Kopf und Füße im Bild, mit etwas Raum darum.</translation>
    </message>
    <message>
        <source>Choose person shows whom to follow; better is a video of one person alone.</source>
        <translation>„Person wählen“ legt fest, wer verfolgt wird; besser ist ein Video mit nur einer Person.</translation>
    </message>
    <message>
        <source>Film square to the direction of walking; angles in this view come out wrong.</source>
        <translation>Filmen Sie quer zur Gehrichtung; in dieser Ansicht werden Winkel falsch.</translation>
    </message>
    <message>
        <source>Put it on a stand. If it follows the person, say so in the settings of the recording.</source>
        <translation>Stellen Sie sie auf ein Stativ. Folgt sie der Person, geben Sie das in den Einstellungen der Aufnahme an.</translation>
    </message>
    <message>
        <source>The person is small, about {0} pixels high.</source>
        <translation>Die Person ist klein, etwa {0} Pixel hoch.</translation>
    </message>
    <message>
        <source>no event is clear enough or far enough from a gap</source>
        <translation>kein Ereignis ist deutlich genug oder weit genug von einer Lücke entfernt</translation>
    </message>
    <message>
        <source>the person walks backwards, and gait events are those of walking forwards; if that is wrong, set the facing</source>
        <translation>die Person geht rückwärts, Gangereignisse sind aber die des Vorwärtsgehens; falls das nicht stimmt, stellen Sie die Blickrichtung ein</translation>
    </message>
    <message>
        <source>{0}: this is not the video that was analysed, its content differs. Put that one back to go on, or analyse this one from the beginning.</source>
        <translation>{0}: das ist nicht das analysierte Video, sein Inhalt ist ein anderer. Legen Sie jenes zurück, um fortzufahren, oder analysieren Sie dieses von Anfang an.</translation>
    </message>
    <message>
        <source>{0}: this is the recording of another video. Move it away to analyse this one.</source>
        <translation>{0}: Das ist die Aufnahme eines anderen Videos. Verschieben Sie sie, um dieses zu analysieren.</translation>
    </message>
    <message>
        <source>{0}: its video was turned while it was analysed. Run the batch again.</source>
        <translation>{0}: Das Video wurde gedreht, während es analysiert wurde. Starten Sie den Stapel neu.</translation>
    </message>
    <message>
        <source>{0}: the video is not where it was.</source>
        <translation>{0}: das Video liegt nicht mehr an seinem Ort.</translation>
    </message>
    <message>
        <source>{0}: the video is another one than was analysed.</source>
        <translation>{0}: das Video ist ein anderes als das analysierte.</translation>
    </message>
    <message>
        <source>the hips rise and fall as in running: choose the task Running</source>
        <translation>die Hüften heben und senken sich wie beim Laufen: die Aufgabe Laufen wählen</translation>
    </message>
    <message>
        <source>the feet are not lifted on their way ahead: stepping on the spot is not measured as walking</source>
        <translation>die Füße werden nicht auf dem Weg nach vorn gehoben: Treten auf der Stelle wird nicht als Gehen gemessen</translation>
    </message>
    <message>
        <source>from {0} to {1} s: {2}</source>
        <translation>von {0} bis {1} s: {2}</translation>
    </message>
    <message>
        <source>{0} frames a second are too few for gait events; at least {1} are needed</source>
        <translation>{0} Bilder je Sekunde sind für Gangereignisse zu wenig; mindestens {1} sind nötig</translation>
    </message>
    <message>
        <source>1 frame a second is too few for gait events; at least {0} are needed</source>
        <translation>1 Bild je Sekunde ist für Gangereignisse zu wenig; mindestens {0} sind nötig</translation>
    </message>
    <message>
        <source>both ankles and the hips are seen for less than 0.8 s</source>
        <translation>beide Sprunggelenke und die Hüften sind weniger als 0,8 s lang zu sehen</translation>
    </message>
    <message>
        <source>no steps: the ankles move only {0} leg lengths against each other</source>
        <translation>keine Schritte: die Sprunggelenke bewegen sich nur um {0} Beinlängen gegeneinander</translation>
    </message>
    <message>
        <source>only every {0} s</source>
        <translation>nur alle {0} s</translation>
    </message>
    <message>
        <source>irregularly</source>
        <translation>unregelmäßig</translation>
    </message>
    <message>
        <source>the ankles part every {0} s but change places {1}: left and right look exchanged in part, then correct the legs; or one foot is only drawn up to the other, then set the events by hand</source>
        <translation>die Sprunggelenke entfernen sich alle {0} s voneinander, wechseln ihre Plätze aber {1}: links und rechts scheinen zum Teil vertauscht, dann die Beine korrigieren; oder ein Fuß wird nur nachgestellt, dann die Ereignisse von Hand setzen</translation>
    </message>
    <message>
        <source>{0} of each cycle from {1} to {2}, averaged</source>
        <translation>{0} jedes Gangzyklus von {1} bis {2}, gemittelt</translation>
    </message>
    <message>
        <source>{0} ({1} % where it is not known)</source>
        <translation>{0} ({1} %, wo sie nicht bekannt ist)</translation>
    </message>
    <message>
        <source>no foot stands still in the picture while the hips pass over it (treadmill, or a camera that follows): how fast the belt or the floor goes by is not seen</source>
        <translation>kein Fuß steht im Bild still, während die Hüften über ihn hinweggehen (Laufband oder mitgeführte Kamera): wie schnell Band oder Boden vorbeiziehen, ist nicht zu sehen</translation>
    </message>
    <message>
        <source>the person goes up or down as on stairs, which is not measured as walking</source>
        <translation>die Person geht wie auf einer Treppe hinauf oder hinab, was nicht als Gehen gemessen wird</translation>
    </message>
    <message>
        <source>one foot stays up as in hopping on one leg, which is not measured as walking</source>
        <translation>ein Fuß bleibt oben wie beim Hüpfen auf einem Bein, was nicht als Gehen gemessen wird</translation>
    </message>
    <message>
        <source>the feet go round as on pedals, which is not measured as walking</source>
        <translation>die Füße gehen im Kreis wie auf Pedalen, was nicht als Gehen gemessen wird</translation>
    </message>
    <message>
        <source>the hips go up and down as onto a step or in lunges, which is not measured as walking</source>
        <translation>die Hüften heben und senken sich wie auf eine Stufe oder in Ausfallschritten, was nicht als Gehen gemessen wird</translation>
    </message>
    <message>
        <source>in the stretches {0} s: {1}</source>
        <translation>in den Abschnitten {0} s: {1}</translation>
    </message>
    <message>
        <source>no cycle has all events of both feet in the order of walking; for a run, in which none has, choose the task Running</source>
        <translation>kein Gangzyklus hat alle Ereignisse beider Füße in der Reihenfolge des Gehens; für das Laufen, bei dem keiner sie hat, wählen Sie die Aufgabe Laufen</translation>
    </message>
    <message>
        <source>both feet on the floor: initial and terminal together, of the cycles with all events of both feet in order</source>
        <translation>beide Füße am Boden: erste und zweite zusammen, aus den Zyklen mit allen Ereignissen beider Füße in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>the other foot&apos;s foot-off to its initial contact, of the cycles with all events of both feet in order; with double support it makes up their stance</source>
        <translation>Fußablösung des anderen Fußes bis zu dessen Initialkontakt, aus den Zyklen mit allen Ereignissen beider Füße in ihrer Reihenfolge; zusammen mit der Doppelstandphase ergibt er deren Standphase</translation>
    </message>
    <message>
        <source>PyTorch cannot be loaded ({0}). Install Kinetrace again, as its README says; on Windows PyTorch also needs Microsoft&apos;s Visual C++ Redistributable.</source>
        <translation>PyTorch ist nicht zu laden ({0}). Installieren Sie Kinetrace nochmals, wie es in der README steht; unter Windows braucht PyTorch auch Microsofts „Visual C++ Redistributable“.</translation>
    </message>
    <message>
        <source>trained by Kinetrace</source>
        <translation>von Kinetrace trainiert</translation>
    </message>
    <message>
        <source>{0}: {1} holds values that are no finite numbers</source>
        <translation>{0}: {1} enthält Werte, die keine endlichen Zahlen sind</translation>
    </message>
    <message>
        <source>{0}: import it first, with &apos;kinetrace weights import FILE&apos;.</source>
        <translation>{0}: Importieren Sie die Datei zuerst, mit „kinetrace weights import DATEI“.</translation>
    </message>
    <message>
        <source>{0}: usual_peak in its metadata: {1}.</source>
        <translation>{0}: usual_peak in den Metadaten: {1}.</translation>
    </message>
    <message>
        <source>{0}: another window or command is downloading it already. Wait until it is here.</source>
        <translation>{0}: Ein anderes Fenster oder ein Befehl lädt sie schon herunter. Warten Sie, bis sie da ist.</translation>
    </message>
    <message>
        <source>In the PDF of the report, boxes stand for letters that no font of this computer has: {0}. The HTML page shows them where it is read with such a font; or install one and write the report again.</source>
        <translation>Im PDF des Berichts stehen Kästchen für Zeichen, die keine Schrift dieses Computers hat: {0}. Die HTML-Seite zeigt sie, wo sie mit einer solchen Schrift gelesen wird; oder installieren Sie eine und schreiben Sie den Bericht noch einmal.</translation>
    </message>
    <message>
        <source>The person was chosen in frame {0}, and nobody is looked for before it. Choose the person in the first of the frames that are to be analysed.</source>
        <translation>Die Person wurde in Bild {0} gewählt, und davor wird niemand gesucht. Wählen Sie die Person im ersten der Bilder, die analysiert werden sollen.</translation>
    </message>
    <message>
        <source>The person was chosen in frame {0}, which is not among those that were analysed. Check that it is the same person, or choose them in frame {1}.</source>
        <translation>Die Person wurde in Bild {0} gewählt, das nicht analysiert wurde. Prüfen Sie, ob es dieselbe Person ist, oder wählen Sie sie in Bild {1}.</translation>
    </message>
    <message>
        <source>From {0} to {1} s somebody who passed was followed. It was taken out, and the person who walked on is followed from there: check that it is the same.</source>
        <translation>Von {0} bis {1} s wurde jemand verfolgt, der vorbeiging. Das wurde herausgenommen, und ab da wird wieder die Person verfolgt, die weiterging: prüfen Sie, ob es dieselbe ist.</translation>
    </message>
    <message>
        <source>Nobody was seen where the person was chosen in frame {0}, and nobody is followed from there on. Choose them in a frame where they are seen.</source>
        <translation>Wo die Person in Bild {0} gewählt wurde, war niemand zu sehen, und von da an wird niemand verfolgt. Wählen Sie sie in einem Bild, in dem sie zu sehen ist.</translation>
    </message>
    <message>
        <source>{0}: not a readable weights file ({1}). Import it again, or name another one.</source>
        <translation>{0}: keine lesbare Gewichtsdatei ({1}). Importieren Sie sie erneut, oder nennen Sie eine andere.</translation>
    </message>
    <message>
        <source>{0}: this is a folder. Name a weights file in it.</source>
        <translation>{0}: Das ist ein Ordner. Nennen Sie eine Gewichtsdatei darin.</translation>
    </message>
    <message>
        <source>Nobody was seen where the person was chosen in frame {0}. Whoever came there later is followed: check that it is the same person, or choose them in a frame where they are seen.</source>
        <translation>Wo die Person in Bild {0} gewählt wurde, war niemand zu sehen. Verfolgt wird, wer später dorthin kam: Prüfen Sie, ob es dieselbe Person ist, oder wählen Sie sie in einem Bild, in dem sie zu sehen ist.</translation>
    </message>
    <message>
        <source>From frame {0} on the person is followed who was chosen there.</source>
        <translation>Ab Bild {0} wird die dort gewählte Person verfolgt.</translation>
    </message>
    <message>
        <source>Somebody else was in view at {0} s. Check who is followed, and click on the other one to follow them instead.</source>
        <translation>Bei {0} s war noch jemand im Bild. Prüfen Sie, wer verfolgt wird, und klicken Sie die andere Person an, um stattdessen sie zu verfolgen.</translation>
    </message>
    <message>
        <source>The person was chosen in frame {0} and is followed from there on. Choose them in a frame where they come into view to have more.</source>
        <translation>Die Person wurde in Bild {0} gewählt und wird von da an verfolgt. Wählen Sie sie in einem Bild, in dem sie ins Bild kommt, um mehr zu haben.</translation>
    </message>
    <message>
        <source>The error is what measuring leaves unsure of a change: half of its 95 % interval, of angles 5° at least. How a person varies from day to day is not in it.</source>
        <translation>Der Fehler ist, was das Messen an einer Veränderung offenlässt: die Hälfte ihres 95-%-Intervalls, bei Winkeln mindestens 5°. Wie jemand von Tag zu Tag schwankt, ist nicht enthalten.</translation>
    </message>
    <message>
        <source>Their codes are {0} and {1}: are they of one person?</source>
        <translation>Ihre Codes sind {0} und {1}: Sind sie von einer Person?</translation>
    </message>
    <message>
        <source>Other movements are measured: {0} in the first, {1} then.</source>
        <translation>Es werden verschiedene Bewegungen gemessen: {0} in der ersten, {1} in der zweiten.</translation>
    </message>
    <message>
        <source>They are made in different ways, with EfficientPose {0} and {1}: analyse both alike.</source>
        <translation>Sie sind verschieden gemacht, mit EfficientPose {0} und {1}: Analysieren Sie beide gleich.</translation>
    </message>
    <message>
        <source>They are not filtered alike: set one filter for both.</source>
        <translation>Sie sind nicht gleich gefiltert: Stellen Sie für beide denselben Filter ein.</translation>
    </message>
    <message>
        <source>The camera is not on the same side of the person in both: a leg that is nearer to it in one is farther away in the other, and read differently.</source>
        <translation>Die Kamera steht nicht in beiden auf derselben Seite der Person: Ein Bein, das ihr in der einen näher ist, ist in der anderen weiter weg und wird anders gelesen.</translation>
    </message>
    <message>
        <source>Cadences are {0} % apart: angles and times change with the pace.</source>
        <translation>Die Kadenzen liegen {0} % auseinander: Winkel und Zeiten ändern sich mit dem Tempo.</translation>
    </message>
    <message>
        <source>Only one of them has lengths in metres: give both a scale.</source>
        <translation>Nur eine von ihnen hat Längen in Metern: Geben Sie beiden einen Maßstab.</translation>
    </message>
    <message>
        <source>in the stretches {0} s and in {1} more: {2}</source>
        <translation>in den Abschnitten {0} s und in {1} weiteren: {2}</translation>
    </message>
    <message>
        <source>{0}: not a table that &apos;kinetrace repeatability --csv&apos; wrote ({1}). Choose another file.</source>
        <translation>{0}: keine Tabelle, die „kinetrace repeatability --csv“ geschrieben hat ({1}). Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The error is the repeatability of your own recordings, where their table has it; else half of the 95 % interval of the change, of angles 5° at least.</source>
        <translation>Der Fehler ist die Wiederholbarkeit Ihrer eigenen Aufnahmen, wo deren Tabelle sie hat; sonst die Hälfte des 95-%-Intervalls der Veränderung, bei Winkeln mindestens 5°.</translation>
    </message>
    <message>
        <source>Their floors are tilted by {0}° against each other: where both are level, a camera was rolled, and angles to the vertical differ by that. Take it off in the settings of the recording.</source>
        <translation>Ihre Böden sind um {0}° gegeneinander geneigt: Wo beide waagrecht sind, war eine Kamera verkantet, und Winkel zur Senkrechten unterscheiden sich um so viel. In den Einstellungen der Aufnahme lässt es sich abziehen.</translation>
    </message>
    <message>
        <source>The camera&apos;s roll is taken off only one of them: angles to the vertical are not alike.</source>
        <translation>Nur bei einer von beiden ist die Verkantung der Kamera abgezogen: Winkel zur Senkrechten sind nicht gleich gemessen.</translation>
    </message>
    <message>
        <source>Knee, greatest flexion velocity</source>
        <translation>Knie, größte Flexionsgeschwindigkeit</translation>
    </message>
    <message>
        <source>Knee, greatest extension velocity</source>
        <translation>Knie, größte Extensionsgeschwindigkeit</translation>
    </message>
    <message>
        <source>Stride time, variation</source>
        <translation>Doppelschrittdauer, Variabilität</translation>
    </message>
    <message>
        <source>Step time, variation</source>
        <translation>Schrittdauer, Variabilität</translation>
    </message>
    <message>
        <source>it is not certain which leg is the left one; check it in the picture, and swap the legs where they are wrong</source>
        <translation>es ist nicht sicher, welches Bein das linke ist; im Bild prüfen und die Beine vertauschen, wo sie falsch sind</translation>
    </message>
    <message>
        <source>another person is in the way; check in the picture that the same one is followed before and after</source>
        <translation>jemand anderes ist im Weg; im Bild prüfen, ob davor und danach dieselbe Person verfolgt wird</translation>
    </message>
    <message>
        <source>in the picture the floor is tilted by {0}° (+ rises to the right; from {1} stances). Where it is level and the path square to the camera, the camera was rolled and angles to the vertical are wrong by that: take off {2}° in the settings of the recording (--level)</source>
        <translation>im Bild ist der Boden um {0}° geneigt (+ steigt nach rechts an; aus {1} Standphasen). Wo er waagrecht ist und der Weg quer zur Kamera verläuft, war die Kamera verkantet, und Winkel zur Senkrechten sind um so viel falsch: In den Einstellungen der Aufnahme {2}° abziehen (--level)</translation>
    </message>
    <message>
        <source>quiet standing lasts {0} s and must last at least {1} s: nothing is taken off</source>
        <translation>ruhiges Stehen dauert {0} s und muss mindestens {1} s dauern: Es wird nichts abgezogen</translation>
    </message>
    <message>
        <source>{0}: cannot be read ({1}). Choose another file.</source>
        <translation>{0}: nicht lesbar ({1}). Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Angular velocities, one row a frame (CSV)</source>
        <translation>Winkelgeschwindigkeiten, eine Zeile je Bild (CSV)</translation>
    </message>
    <message>
        <source>No table was written, for none of the recordings can be read. {0}: {1}</source>
        <translation>Es wurde keine Tabelle geschrieben, denn keine der Aufnahmen ist lesbar. {0}: {1}</translation>
    </message>
    <message>
        <source>Too few recordings for a number: it takes three with the same parameter of one person, or two each of two. Their codes tell persons apart: &apos;Settings of this recording&apos; in the window sets them.</source>
        <translation>Zu wenige Aufnahmen für eine Zahl: Es braucht drei mit demselben Parameter von einer Person oder je zwei von zweien. Ihre Codes unterscheiden Personen: Sie stehen unter „Einstellungen dieser Aufnahme“ im Fenster.</translation>
    </message>
    <message>
        <source>The body is cut off at the {0} of the picture.</source>
        <translation>Der Körper ist am Rand des Bildes abgeschnitten ({0}).</translation>
    </message>
    <message>
        <source>Up to {0} people are in view at once.</source>
        <translation>Bis zu {0} Personen sind zugleich im Bild.</translation>
    </message>
    <message>
        <source>The person is not seen from the side, but turned by about {0}°.</source>
        <translation>Die Person ist nicht von der Seite zu sehen, sondern um etwa {0}° gedreht.</translation>
    </message>
    <message>
        <source>{0} frames a second are too few for this movement; it needs {1}.</source>
        <translation>{0} Bilder je Sekunde sind für diese Bewegung zu wenig; sie braucht {1}.</translation>
    </message>
    <message>
        <source>Record at more frames a second. If it is slow motion, say at what rate it was recorded.</source>
        <translation>Nehmen Sie mit mehr Bildern je Sekunde auf. Bei Zeitlupe geben Sie an, mit welcher Rate aufgenommen wurde.</translation>
    </message>
    <message>
        <source>The camera moves.</source>
        <translation>Die Kamera bewegt sich.</translation>
    </message>
    <message>
        <source>No person was found in {0} pictures of the video.</source>
        <translation>Keine Person gefunden. Geprüfte Bilder des Videos: {0}.</translation>
    </message>
    <message>
        <source>A person is seen in {0} of {1} pictures only.</source>
        <translation>Nur in {0} von {1} Bildern ist eine Person zu sehen.</translation>
    </message>
    <message>
        <source>Cut the video to the part in which the person is in view.</source>
        <translation>Kürzen Sie das Video auf den Teil, in dem die Person zu sehen ist.</translation>
    </message>
    <message>
        <source>1 frame a second is too few for this movement; it needs {0}.</source>
        <translation>1 Bild je Sekunde ist für diese Bewegung zu wenig; sie braucht {0}.</translation>
    </message>
    <message>
        <source>Record at more frames a second.</source>
        <translation>Nehmen Sie mit mehr Bildern je Sekunde auf.</translation>
    </message>
    <message>
        <source>{0}: cannot be written ({1}). With all its folders the name may be too long here: choose a folder with a shorter path.</source>
        <translation>{0}: kann nicht geschrieben werden ({1}). Mit allen Ordnern ist der Name hier vielleicht zu lang: Wählen Sie einen Ordner mit einem kürzeren Pfad.</translation>
    </message>
    <message>
        <source>{0}: cannot be written ({1}). Choose a shorter name: results are called after their video.</source>
        <translation>{0}: nicht zu schreiben ({1}). Wählen Sie einen kürzeren Namen: Ergebnisse sind nach ihrem Video benannt.</translation>
    </message>
    <message>
        <source>{0}: there is no such recording.</source>
        <translation>{0}: Diese Aufnahme gibt es nicht.</translation>
    </message>
    <message>
        <source>{0}: not a Kinetrace recording, or damaged ({1}).</source>
        <translation>{0}: keine Kinetrace-Aufnahme oder beschädigt ({1}).</translation>
    </message>
    <message>
        <source>{0}: made by a newer Kinetrace. Open it with that version.</source>
        <translation>{0}: von einem neueren Kinetrace. Öffnen Sie sie mit dessen Version.</translation>
    </message>
    <message>
        <source>{0}: this is a folder; choose recordings in it, as by {1}</source>
        <translation>{0}: Das ist ein Ordner; wählen Sie Aufnahmen darin, etwa mit {1}</translation>
    </message>
    <message>
        <source>Gait</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>The recording asks for the task {0}, which this Kinetrace does not know. Choose another task, or open it with a newer Kinetrace.</source>
        <translation>Die Aufnahme verlangt die Aufgabe {0}, die dieses Kinetrace nicht kennt. Wählen Sie eine andere, oder öffnen Sie sie mit einem neueren Kinetrace.</translation>
    </message>
    <message>
        <source>Squat</source>
        <translation>Kniebeuge</translation>
    </message>
    <message>
        <source>Sit to stand</source>
        <translation>Aufstehen vom Stuhl</translation>
    </message>
    <message>
        <source>From the side, the chair in view; begin seated, stand up fully each time.</source>
        <translation>Von der Seite, der Stuhl im Bild; sitzend beginnen, jedes Mal ganz aufstehen.</translation>
    </message>
    <message>
        <source>Timed up and go</source>
        <translation>Timed Up and Go</translation>
    </message>
    <message>
        <source>From the side, chair and turning place in view, the camera still; sit for a second before rising.</source>
        <translation>Von der Seite, Stuhl und Wendepunkt im Bild, die Kamera ruhig; vor dem Aufstehen eine Sekunde sitzen.</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>Upright jumps on the spot at 100 frames a second or more; stand still before and after.</source>
        <translation>Aufrechte Sprünge auf der Stelle mit mindestens 100 Bildern je Sekunde; davor und danach still stehen.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufen</translation>
    </message>
    <message>
        <source>From the side, best on a treadmill, at 60 frames a second or more.</source>
        <translation>Von der Seite, am besten auf dem Laufband, mit mindestens 60 Bildern je Sekunde.</translation>
    </message>
    <message>
        <source>Range of motion</source>
        <translation>Bewegungsumfang</translation>
    </message>
    <message>
        <source>In the plane in which the joint moves, square to the camera: standing, seated or lying. Move slowly to both ends.</source>
        <translation>In der Ebene, in der sich das Gelenk bewegt, quer zur Kamera: im Stehen, Sitzen oder Liegen. Langsam bis zu beiden Enden bewegen.</translation>
    </message>
    <message>
        <source>Height from flight time, at least</source>
        <translation>Höhe aus der Flugzeit, mindestens</translation>
    </message>
    <message>
        <source>Height from flight time, at most</source>
        <translation>Höhe aus der Flugzeit, höchstens</translation>
    </message>
    <message>
        <source>Rise of the hips</source>
        <translation>Anhebung der Hüften</translation>
    </message>
    <message>
        <source>nowhere do the hips rise by 0.16 leg lengths, more than on tiptoe, with both ankles off the floor</source>
        <translation>nirgends heben sich die Hüften um 0,16 Beinlängen, mehr als auf Zehenspitzen, während beide Sprunggelenke vom Boden weg sind</translation>
    </message>
    <message>
        <source>{0} frames a second: heights from flight time are coarse</source>
        <translation>{0} Bilder je Sekunde: Höhen aus der Flugzeit sind grob</translation>
    </message>
    <message>
        <source>rises left out: {0}; the hips stay up for longer than in a jump: of a step onto something it is none, of slow motion, say at how many frames a second it was recorded</source>
        <translation>ausgelassene Anstiege: {0}; die Hüften bleiben länger oben als in einem Sprung: ein Schritt auf etwas hinauf ist keiner, und bei Zeitlupe angeben, mit wie vielen Bildern pro Sekunde aufgenommen wurde</translation>
    </message>
    <message>
        <source>deg</source>
        <translation>°</translation>
    </message>
    <message>
        <source>{0}: the greatest value is not seen; over {1}°</source>
        <translation>{0}: der größte Wert ist nicht zu sehen; über {1}°</translation>
    </message>
    <message>
        <source>{0}: the least value is not seen; under {1}°</source>
        <translation>{0}: der kleinste Wert ist nicht zu sehen; unter {1}°</translation>
    </message>
    <message>
        <source>the knee&apos;s greatest flexion in swing is given of the leg on the camera&apos;s side alone: behind it the other one is read too little bent; film each leg from its own side</source>
        <translation>die größte Knieflexion in der Schwungphase wird nur vom kameranahen Bein angegeben: dahinter wird das andere zu wenig gebeugt gelesen; jedes Bein von seiner Seite filmen</translation>
    </message>
    <message>
        <source>120 s over the stride&apos;s period (autocorrelation of the ankles&apos; distance)</source>
        <translation>120 s geteilt durch die Dauer des Doppelschritts (Autokorrelation des Abstands der Sprunggelenke)</translation>
    </message>
    <message>
        <source>greatest value from contact (proxy) to the same foot&apos;s next, of the leg on the camera&apos;s side</source>
        <translation>größter Wert vom Kontakt (Näherung) bis zum nächsten desselben Fußes, vom kameranahen Bein</translation>
    </message>
    <message>
        <source>Knee at contact (proxy)</source>
        <translation>Knie beim Kontakt (Näherung)</translation>
    </message>
    <message>
        <source>value where the hips stop falling freely</source>
        <translation>Wert, sobald die Hüften nicht mehr frei fallen</translation>
    </message>
    <message>
        <source>Shank at contact (proxy)</source>
        <translation>Unterschenkel beim Kontakt (Näherung)</translation>
    </message>
    <message>
        <source>value where the hips stop falling freely; + ankle ahead</source>
        <translation>Wert, sobald die Hüften nicht mehr frei fallen; + Sprunggelenk voraus</translation>
    </message>
    <message>
        <source>Trunk at contact (proxy)</source>
        <translation>Rumpf beim Kontakt (Näherung)</translation>
    </message>
    <message>
        <source>one foot stays up as in hopping on one leg, which is not measured as running</source>
        <translation>ein Fuß bleibt oben wie beim Hüpfen auf einem Bein, was nicht als Laufen gemessen wird</translation>
    </message>
    <message>
        <source>the hips hardly rise and fall as in running: of a walk, choose the task Gait</source>
        <translation>die Hüften heben und senken sich kaum wie beim Laufen: wird gegangen, die Aufgabe Gehen wählen</translation>
    </message>
    <message>
        <source>at the bottom the knee&apos;s frontal angle is read too low, on rendered squats by 4 (II) to 9 degrees (RT) on average, and from one session to the next it differs by 6 to 10 (a standard error of 2 to 4, Gwynne &amp; Curran 2014)</source>
        <translation>am tiefsten Punkt wird der Frontalwinkel des Knies zu klein gelesen, bei gerenderten Kniebeugen im Mittel um 4 (II) bis 9 Grad (RT), und von Termin zu Termin unterscheidet er sich um 6 bis 10 (Standardfehler 2 bis 4, Gwynne &amp; Curran 2014)</translation>
    </message>
    <message>
        <source>Rise time</source>
        <translation>Aufstehdauer</translation>
    </message>
    <message>
        <source>Time of five rises</source>
        <translation>Dauer von fünfmal Aufstehen</translation>
    </message>
    <message>
        <source>Rises in 30 s</source>
        <translation>Aufstehen in 30 s</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>full stands within 30 s of first leaving the seat</source>
        <translation>vollständiges Aufstehen innerhalb von 30 s ab dem ersten Verlassen des Sitzes</translation>
    </message>
    <message>
        <source>maximum of each rise, averaged</source>
        <translation>Maximum jedes Aufstehens, gemittelt</translation>
    </message>
    <message>
        <source>rises found: {0}; the time of five is not given</source>
        <translation>gefundene Aufstehvorgänge: {0}; die Dauer von fünfmal Aufstehen wird nicht angegeben</translation>
    </message>
    <message>
        <source>hips or ankles are not always seen, a rise may be missing: no time of five</source>
        <translation>Hüften oder Sprunggelenke sind nicht immer zu sehen, ein Aufstehen kann fehlen: keine Dauer von fünfmal Aufstehen</translation>
    </message>
    <message>
        <source>hips or ankles are not always seen, a rise may be missing: no count in 30 s</source>
        <translation>Hüften oder Sprunggelenke sind nicht immer zu sehen, ein Aufstehen kann fehlen: keine Anzahl in 30 s</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>hips leave 90 % of their standing height until they reach it again</source>
        <translation>vom Unterschreiten von 90 % der Hüfthöhe im Stand bis zum Wiedererreichen</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>greatest angle of the thigh to the horizontal; 0 level, + below</source>
        <translation>größter Winkel des Oberschenkels gegen die Waagerechte; 0 waagerecht, + tiefer</translation>
    </message>
    <message>
        <source>Knee, greatest flexion</source>
        <translation>Knie, größte Flexion</translation>
    </message>
    <message>
        <source>maximum in each repetition, averaged</source>
        <translation>Maximum jeder Wiederholung, gemittelt</translation>
    </message>
    <message>
        <source>Trunk to shank at the bottom</source>
        <translation>Rumpf gegen Unterschenkel am tiefsten Punkt</translation>
    </message>
    <message>
        <source>forward lean of the trunk minus that of the shank; 0 parallel</source>
        <translation>Vorneigung des Rumpfes minus die des Unterschenkels; 0 parallel</translation>
    </message>
    <message>
        <source>beyond 110 degrees of knee flexion the thigh hides the hip: angles are unsure</source>
        <translation>über 110 Grad Knieflexion verdeckt der Oberschenkel die Hüfte: Winkel sind unsicher</translation>
    </message>
    <message>
        <source>time begins with the movement: a stopwatch that is started at the word go shows more</source>
        <translation>die Zeit beginnt mit der Bewegung: eine Stoppuhr, die auf das Wort „los“ gestartet wird, zeigt mehr</translation>
    </message>
    <message>
        <source>no time of the whole where nobody is seen to sit still before: film a second of it at least</source>
        <translation>keine Gesamtzeit, wo vorher niemand still sitzend zu sehen ist: mindestens eine Sekunde davon filmen</translation>
    </message>
    <message>
        <source>nobody is seen to rise from a chair, walk away, come back and sit down: film all of it from the side with a camera that stands still</source>
        <translation>niemand ist zu sehen, der vom Stuhl aufsteht, weggeht, zurückkommt und sich setzt: alles von der Seite und mit ruhender Kamera filmen</translation>
    </message>
    <message>
        <source>who rises but is not seen to come back and sit down is left out</source>
        <translation>wer aufsteht, aber nicht sichtbar zurückkommt und sich setzt, ist weggelassen</translation>
    </message>
    <message>
        <source>from the trunk&apos;s first 15 % of its lean in rising until the hips are on the seat again</source>
        <translation>ab 15 % der Rumpfvorneigung beim Aufstehen, bis die Hüften wieder auf dem Sitz sind</translation>
    </message>
    <message>
        <source>Standing up</source>
        <translation>Aufstehen</translation>
    </message>
    <message>
        <source>Walking away</source>
        <translation>Hinweg</translation>
    </message>
    <message>
        <source>Turning</source>
        <translation>Wenden</translation>
    </message>
    <message>
        <source>Walking back</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>Turning and sitting down</source>
        <translation>Wenden und Hinsetzen</translation>
    </message>
    <message>
        <source>{0}: the camera cannot be opened. Close other programs that use it, and allow cameras in the system&apos;s privacy settings.</source>
        <translation>{0}: Die Kamera lässt sich nicht öffnen. Schließen Sie andere Programme, die sie benutzen, und erlauben Sie Kameras in den Datenschutz-Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>{0}: no more pictures come from the camera. Connect it again.</source>
        <translation>{0}: Von der Kamera kommen keine Bilder mehr. Schließen Sie sie neu an.</translation>
    </message>
    <message>
        <source>{0}: no frame of the video can be decoded.</source>
        <translation>{0}: Kein Bild des Videos lässt sich dekodieren.</translation>
    </message>
    <message>
        <source>{0} of {1} frames cannot be decoded (between {2} and {3} s)</source>
        <translation>{0} von {1} Bildern lassen sich nicht dekodieren (zwischen {2} und {3} s)</translation>
    </message>
    <message>
        <source>{0} frames are damaged and were patched by the decoder</source>
        <translation>vom Decoder geflickte beschädigte Bilder: {0}</translation>
    </message>
    <message>
        <source>{0}: the picture is damaged and cannot be read; save it again.</source>
        <translation>{0}: Das Bild ist beschädigt und nicht lesbar; speichern Sie es neu.</translation>
    </message>
    <message>
        <source>{0}: the picture cannot be read; save it again.</source>
        <translation>{0}: Das Bild ist nicht lesbar; speichern Sie es neu.</translation>
    </message>
    <message>
        <source>no pictures for {0} s after {1} s</source>
        <translation>für {0} s keine Bilder nach {1} s</translation>
    </message>
    <message>
        <source>{0}: the file opens, but no picture in it can be decoded; it is damaged or cut off, copy it again.</source>
        <translation>{0}: Die Datei öffnet sich, aber kein Bild darin lässt sich dekodieren; sie ist beschädigt oder abgeschnitten, kopieren Sie sie neu.</translation>
    </message>
    <message>
        <source>the file has no usable times: {0} frames per second {1}</source>
        <translation>die Datei hat keine brauchbaren Zeiten: {0} Bilder je Sekunde {1}</translation>
    </message>
    <message>
        <source>the video is interlaced: moving edges show a comb</source>
        <translation>das Video hat Halbbilder: bewegte Kanten zeigen einen Kamm</translation>
    </message>
    <message>
        <source>the header claims {0} frames, {1} are there</source>
        <translation>der Kopf der Datei nennt {0} Bilder, vorhanden: {1}</translation>
    </message>
    <message>
        <source>the frames&apos; times run backwards and are not used</source>
        <translation>die Zeiten der Bilder laufen rückwärts und werden nicht benutzt</translation>
    </message>
    <message>
        <source>{0}: frame {1} at {2} s is damaged and cannot be decoded.</source>
        <translation>{0}: Bild {1} bei {2} s ist beschädigt und lässt sich nicht dekodieren.</translation>
    </message>
    <message>
        <source>the file may not be read; check its permissions.</source>
        <translation>die Datei darf nicht gelesen werden; prüfen Sie ihre Rechte.</translation>
    </message>
    <message>
        <source>the file cannot be read ({0}); copy it again.</source>
        <translation>die Datei ist nicht lesbar ({0}); kopieren Sie sie neu.</translation>
    </message>
    <message>
        <source>HEIC pictures are not supported; save the picture as JPEG or PNG.</source>
        <translation>HEIC-Bilder werden nicht unterstützt; speichern Sie das Bild als JPEG oder PNG.</translation>
    </message>
    <message>
        <source>this is a text file, not a video.</source>
        <translation>das ist eine Textdatei, kein Video.</translation>
    </message>
    <message>
        <source>the index is missing because the recording or the copy was cut off; copy it again, or repair it with the camera&apos;s software.</source>
        <translation>der Index der Datei fehlt, weil die Aufnahme oder Kopie abgebrochen wurde; kopieren Sie sie neu, oder reparieren Sie sie mit der Software der Kamera.</translation>
    </message>
    <message>
        <source>the file is damaged or incomplete and cannot be opened; copy it again.</source>
        <translation>die Datei ist beschädigt oder unvollständig und lässt sich nicht öffnen; kopieren Sie sie neu.</translation>
    </message>
    <message>
        <source>this is not a video that can be read, or it is damaged.</source>
        <translation>das ist kein lesbares Video, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>{0}: this is a folder; choose a video file inside it.</source>
        <translation>{0}: Das ist ein Ordner; wählen Sie eine Videodatei darin.</translation>
    </message>
    <message>
        <source>{0}: there is no such file in {1}.</source>
        <translation>{0}: Diese Datei gibt es in {1} nicht.</translation>
    </message>
    <message>
        <source>{0}: this is not an ordinary file; choose a video file.</source>
        <translation>{0}: Das ist keine gewöhnliche Datei; wählen Sie eine Videodatei.</translation>
    </message>
    <message>
        <source>{0}: the file is empty; copy it again from the camera.</source>
        <translation>{0}: Die Datei ist leer; kopieren Sie sie neu von der Kamera.</translation>
    </message>
    <message>
        <source>{0}: the file has no video track ({1}).</source>
        <translation>{0}: Die Datei hat keine Videospur ({1}).</translation>
    </message>
    <message>
        <source>{0}: this video&apos;s compression is not known here; convert the file to H.264 (MP4) first.</source>
        <translation>{0}: Die Kompression dieses Videos ist hier unbekannt; wandeln Sie die Datei zuerst in H.264 (MP4) um.</translation>
    </message>
    <message>
        <source>{0}: no H.264 encoder works here, so no video can be written; reinstall PyAV ({1}).</source>
        <translation>{0}: Hier arbeitet kein H.264-Encoder, also lässt sich kein Video schreiben; installieren Sie PyAV neu ({1}).</translation>
    </message>
</context>
<context>
    <name>CrashKeeper</name>
    <message>
        <source>Kinetrace has made a mistake</source>
        <translation>Kinetrace hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Something went wrong that should not have: {error}</source>
        <translation>Etwas ging schief, das nicht schiefgehen sollte: {error}</translation>
    </message>
    <message>
        <source>Details are in {file}</source>
        <translation>Einzelheiten stehen in {file}</translation>
    </message>
    <message>
        <source>The work could not be kept: {why}</source>
        <translation>Die Arbeit konnte nicht gesichert werden: {why}</translation>
    </message>
    <message>
        <source>Your work is kept. You can go on; save under a new name to be safe.</source>
        <translation>Ihre Arbeit ist gesichert. Sie können weitermachen; speichern Sie sicherheitshalber unter neuem Namen.</translation>
    </message>
</context>
<context>
    <name>CurvesPanel</name>
    <message>
        <source>Choose angles</source>
        <translation>Winkel wählen</translation>
    </message>
    <message>
        <source>Angular velocity (°/s)</source>
        <translation>Winkelgeschwindigkeit (°/s)</translation>
    </message>
    <message>
        <source>How fast each angle changes, + in the direction in which the angle is +</source>
        <translation>Wie schnell sich jeder Winkel ändert, + in der Richtung, in der der Winkel + ist</translation>
    </message>
    <message>
        <source>No angle is chosen.</source>
        <translation>Kein Winkel ist gewählt.</translation>
    </message>
    <message>
        <source>None of the chosen angles could be measured: nobody was seen well enough.</source>
        <translation>Keiner der gewählten Winkel ließ sich messen: Niemand war gut genug zu sehen.</translation>
    </message>
    <message>
        <source>These angles need a view from the side.</source>
        <translation>Diese Winkel brauchen eine Ansicht von der Seite.</translation>
    </message>
    <message>
        <source>These angles need a view from the front.</source>
        <translation>Diese Winkel brauchen eine Ansicht von vorn.</translation>
    </message>
    <message>
        <source>None of the chosen angles could be measured.</source>
        <translation>Keiner der gewählten Winkel konnte gemessen werden.</translation>
    </message>
    <message>
        <source>Others are under “Choose angles”.</source>
        <translation>Andere stehen unter „Winkel wählen“.</translation>
    </message>
    <message>
        <source>Angles appear here as soon as an analysis runs.</source>
        <translation>Winkel erscheinen hier, sobald eine Analyse läuft.</translation>
    </message>
</context>
<context>
    <name>CyclePlot</name>
    <message>
        <source>{angle} over the gait cycle</source>
        <translation>{angle} über den Gangzyklus</translation>
    </message>
    <message>
        <source>From the reference: root mean square of the leg&apos;s mean curve minus the reference&apos;s over the cycle, the constant offset of the joint centres in it (gait variable score, Baker et al. 2009). It says nothing about a person.</source>
        <translation>Abstand zur Referenz: quadratisches Mittel der Differenz zwischen der mittleren Kurve des Beins und der der Referenz über den Gangzyklus, mit dem gleichbleibenden Versatz der Gelenkzentren (Gait Variable Score, Baker et al. 2009). Über eine Person sagt er nichts aus.</translation>
    </message>
    <message>
        <source>From the reference: {legs}</source>
        <translation>Abstand zur Referenz: {legs}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
    <message>
        <source>{name}: {n} of {all} cycles</source>
        <translation>{name}: {n} von {all} Zyklen</translation>
    </message>
</context>
<context>
    <name>CyclesPanel</name>
    <message>
        <source>Laboratory reference</source>
        <translation>Laborreferenz</translation>
    </message>
    <message>
        <source>Curves over the cycle, or a cyclogram</source>
        <translation>Kurven über den Zyklus oder ein Zyklogramm</translation>
    </message>
    <message>
        <source>Curves over the cycle, or two angles of a leg against each other</source>
        <translation>Kurven über den Zyklus oder zwei Winkel eines Beins gegeneinander</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Cycles: {r} right, {l} left. Mean ± SD; upright lines: foot-off</source>
        <translation>Zyklen: {r} rechts, {l} links. Mittel ± SD; senkrechte Linien: Fußablösung</translation>
    </message>
    <message>
        <source>Cycles: {r} right, {l} left. Mean; disc: initial contact, ring: foot-off</source>
        <translation>Zyklen: {r} rechts, {l} links. Mittel; Scheibe: Initialkontakt, Ring: Fußablösung</translation>
    </message>
    <message>
        <source>Cycles: {r} right, {l} left. Mean and each cycle; upright lines: foot-off</source>
        <translation>Zyklen: {r} rechts, {l} links. Mittel und jeder Zyklus; senkrechte Linien: Fußablösung</translation>
    </message>
    <message>
        <source>Gait cycles appear here once steps are found.</source>
        <translation>Gangzyklen erscheinen hier, sobald Schritte gefunden sind.</translation>
    </message>
    <message>
        <source>No cycle counts in both angles.</source>
        <translation>Kein Zyklus zählt in beiden Winkeln.</translation>
    </message>
</context>
<context>
    <name>CyclogramPlot</name>
    <message>
        <source>Cyclogram: {y} against {x}</source>
        <translation>Zyklogramm: {y} gegen {x}</translation>
    </message>
    <message>
        <source>Mean of all cycles that count in both angles; disc: initial contact, ring: foot-off. Area and perimeter by Goswami 1998; area is + where the loop runs anticlockwise.</source>
        <translation>Mittel aller Zyklen, die in beiden Winkeln zählen; Scheibe: Initialkontakt, Ring: Fußablösung. Fläche und Umfang nach Goswami 1998; die Fläche ist +, wo die Schleife gegen den Uhrzeigersinn läuft.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>{side}: area {area:.0f} deg², perimeter {round:.0f}° (cycles: {n})</source>
        <translation>{side}: Fläche {area:.0f} Grad², Umfang {round:.0f}° (Zyklen: {n})</translation>
    </message>
    <message>
        <source>, relative phase: mean size {marp:.0f}°, deviation {dp}</source>
        <translation>, relative Phase: mittlerer Betrag {marp:.0f}°, Abweichung {dp}</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>{s} s</source>
        <translation>{s} s</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} min {s} s</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m} min</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>The video is not at hand: no frame is shown that could be corrected.</source>
        <translation>Das Video ist nicht da: Es ist kein Bild zu sehen, das sich korrigieren ließe.</translation>
    </message>
    <message>
        <source>This frame was not analysed: there is nothing to correct in it.</source>
        <translation>Dieses Bild wurde nicht analysiert: Es gibt darin nichts zu korrigieren.</translation>
    </message>
    <message>
        <source>No frame of the range was analysed: there is nothing to correct in it.</source>
        <translation>Kein Bild des Bereichs wurde analysiert: Es gibt darin nichts zu korrigieren.</translation>
    </message>
    <message>
        <source>Frame {n} was not analysed.</source>
        <translation>Bild {n} wurde nicht analysiert.</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>{name} verschieben</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>Links und rechts vertauschen</translation>
    </message>
    <message>
        <source>Clear keypoints</source>
        <translation>Punkte löschen</translation>
    </message>
    <message>
        <source>Bridge keypoints</source>
        <translation>Punkte überbrücken</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>Ereignis setzen</translation>
    </message>
    <message>
        <source>Move event</source>
        <translation>Ereignis verschieben</translation>
    </message>
    <message>
        <source>There is no such event that could be moved here.</source>
        <translation>Es gibt kein solches Ereignis, das hierher verschoben werden könnte.</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>Ereignis löschen</translation>
    </message>
    <message>
        <source>This moment was not analysed: there can be no event.</source>
        <translation>Dieser Zeitpunkt wurde nicht analysiert: Dort kann es kein Ereignis geben.</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>Blickrichtung</translation>
    </message>
    <message>
        <source>Mirror image</source>
        <translation>Spiegelbild</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>The recording could not be measured. That is tried again after the next change, and when it is opened again.</source>
        <translation>Die Aufnahme ließ sich nicht messen. Nach der nächsten Änderung und beim nächsten Öffnen wird es nochmals versucht.</translation>
    </message>
    <message>
        <source>Being measured …</source>
        <translation>Wird gemessen …</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>Files written ({n}): {names}</source>
        <translation>Geschriebene Dateien ({n}): {names}</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Gestoppt. Keine Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>Stopped. Files written ({n}): {names}</source>
        <translation>Gestoppt. Geschriebene Dateien ({n}): {names}</translation>
    </message>
</context>
<context>
    <name>ExportFields</name>
    <message>
        <source>Report (PDF and HTML), faces made unrecognisable</source>
        <translation>Bericht (PDF und HTML), Gesichter unkenntlich</translation>
    </message>
    <message>
        <source>Figure of the angles (PNG and SVG)</source>
        <translation>Abbildung der Winkel (PNG und SVG)</translation>
    </message>
    <message>
        <source>Key frames with the drawing (PNG), faces made unrecognisable</source>
        <translation>Schlüsselbilder mit der Zeichnung (PNG), Gesichter unkenntlich</translation>
    </message>
    <message>
        <source>Video with the skeleton (MP4)</source>
        <translation>Video mit dem Skelett (MP4)</translation>
    </message>
    <message>
        <source>Key frames with the drawing (PNG), faces as they are</source>
        <translation>Schlüsselbilder mit der Zeichnung (PNG), Gesichter wie sie sind</translation>
    </message>
    <message>
        <source>Behind the skeleton</source>
        <translation>Hinter dem Skelett</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>das Bild</translation>
    </message>
    <message>
        <source>the picture, face blurred</source>
        <translation>das Bild, Gesicht unkenntlich</translation>
    </message>
    <message>
        <source>plain grey</source>
        <translation>reines Grau</translation>
    </message>
    <message>
        <source>Look at the video before you share it. Where the head is not found for longer than half a second, the whole picture is blurred; other people&apos;s faces are not.</source>
        <translation>Sehen Sie das Video an, bevor Sie es weitergeben. Wo der Kopf länger als eine halbe Sekunde nicht gefunden wird, ist das ganze Bild unkenntlich; Gesichter anderer Personen sind es nicht.</translation>
    </message>
    <message>
        <source>To share: nothing that tells who the person is</source>
        <translation>Zum Weitergeben: nichts, was die Person verrät</translation>
    </message>
    <message>
        <source>Without the video&apos;s name, folder, date and sound and without the words of notes. The files begin with the code, and no face is shown.</source>
        <translation>Ohne Namen, Ordner, Datum und Ton des Videos und ohne den Text der Notizen. Die Dateien beginnen mit dem Code, und kein Gesicht ist zu sehen.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Files begin with</source>
        <translation>Dateien beginnen mit</translation>
    </message>
    <message>
        <source>Everything else needs an analysis of the video.</source>
        <translation>Alles andere braucht eine Analyse des Videos.</translation>
    </message>
    <message>
        <source>The video is not at hand.</source>
        <translation>Das Video ist nicht da.</translation>
    </message>
    <message>
        <source>This is a picture, not a video.</source>
        <translation>Das ist ein Bild, kein Video.</translation>
    </message>
    <message>
        <source>There is no key frame and no measurement by hand.</source>
        <translation>Es gibt kein Schlüsselbild und keine Messung von Hand.</translation>
    </message>
    <message>
        <source>Without an analysis no face is found that could be hidden.</source>
        <translation>Ohne Analyse wird kein Gesicht gefunden, das sich verbergen ließe.</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Ordner für die Dateien</translation>
    </message>
</context>
<context>
    <name>FacingBadge</name>
    <message>
        <source>Which way the person faces; the sign of every angle depends on it.
Click to change: automatic, right, left, front or back.</source>
        <translation>Wohin die Person blickt; das Vorzeichen jedes Winkels hängt davon ab.
Klicken zum Ändern: automatisch, rechts, links, von vorn oder hinten.</translation>
    </message>
    <message>
        <source>Facing right →</source>
        <translation>Blick nach rechts →</translation>
    </message>
    <message>
        <source>← Facing left</source>
        <translation>← Blick nach links</translation>
    </message>
    <message>
        <source>Facing front or back</source>
        <translation>Von vorn oder hinten</translation>
    </message>
    <message>
        <source>Facing: automatic</source>
        <translation>Blickrichtung: automatisch</translation>
    </message>
    <message>
        <source>Turning or not seen</source>
        <translation>Wenden oder nicht zu sehen</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Facts of the video</source>
        <translation>Angaben zum Video</translation>
    </message>
    <message>
        <source>The video is not at hand. File › Find the video …</source>
        <translation>Das Video ist nicht da. Datei › Video suchen …</translation>
    </message>
    <message>
        <source>{w} × {h} pixels</source>
        <translation>{w} × {h} Pixel</translation>
    </message>
    <message>
        <source>turned by {deg}° by hand</source>
        <translation>von Hand um {deg}° gedreht</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>1 frame a second</source>
        <translation>1 Bild je Sekunde</translation>
    </message>
    <message>
        <source>{rate:.4g} frames a second</source>
        <translation>{rate:.4g} Bilder je Sekunde</translation>
    </message>
    <message>
        <source>, slowed down {n:.3g} times</source>
        <translation>, {n:.3g}-fach verlangsamt</translation>
    </message>
    <message>
        <source>, uneven (each frame&apos;s own time is used)</source>
        <translation>, ungleichmäßig (jedes Bild hat seine eigene Zeit)</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>turned by {deg}°</source>
        <translation>gedreht um {deg}°</translation>
    </message>
    <message>
        <source>{n} frames, {time}</source>
        <translation>{n} Bilder, {time}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a video or a recording</source>
        <translation>Video oder Aufnahme öffnen</translation>
    </message>
    <message>
        <source>Videos, pictures and recordings</source>
        <translation>Videos, Bilder und Aufnahmen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation>Wo ist {name}?</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} wird geöffnet …</translation>
    </message>
    <message>
        <source>Opening {name} … {share:.0f} %</source>
        <translation>{name} wird geöffnet … {share:.0f} %</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>The video is missing</source>
        <translation>Das Video fehlt</translation>
    </message>
    <message>
        <source>Curves and tables are there without it. Look for it now?</source>
        <translation>Kurven und Tabellen sind auch ohne es da. Jetzt danach suchen?</translation>
    </message>
</context>
<context>
    <name>FrameView</name>
    <message>
        <source>Preview: frame {n}</source>
        <translation>Vorschau: Bild {n}</translation>
    </message>
</context>
<context>
    <name>HandEditing</name>
    <message>
        <source>Measure angle</source>
        <translation>Winkel messen</translation>
    </message>
    <message>
        <source>Known length</source>
        <translation>Bekannte Länge</translation>
    </message>
    <message>
        <source>Calibrate length</source>
        <translation>Länge kalibrieren</translation>
    </message>
    <message>
        <source>Measure length</source>
        <translation>Länge messen</translation>
    </message>
    <message>
        <source>Add key frame</source>
        <translation>Schlüsselbild anlegen</translation>
    </message>
    <message>
        <source>Move measurement</source>
        <translation>Messung verschieben</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Rename measurement</source>
        <translation>Messung umbenennen</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
</context>
<context>
    <name>HandTools</name>
    <message>
        <source>End of one arm</source>
        <translation>Ende eines Schenkels</translation>
    </message>
    <message>
        <source>Vertex</source>
        <translation>Scheitel</translation>
    </message>
    <message>
        <source>End of the other arm</source>
        <translation>Ende des anderen Schenkels</translation>
    </message>
    <message>
        <source>One end</source>
        <translation>Ein Ende</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>Anderes Ende</translation>
    </message>
    <message>
        <source>One end of the known length</source>
        <translation>Ein Ende der bekannten Länge</translation>
    </message>
    <message>
        <source>Its other end</source>
        <translation>Ihr anderes Ende</translation>
    </message>
    <message>
        <source>{what}: click, or arrows and Enter. Esc leaves.</source>
        <translation>{what}: klicken oder Pfeiltasten und Eingabe. Esc beendet.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Angles and shortcuts</source>
        <translation>Winkel und Tastenkürzel</translation>
    </message>
    <message>
        <source>Angles</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>What cannot be had</source>
        <translation>Was nicht zu haben ist</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>seen from the side</source>
        <translation>von der Seite gesehen</translation>
    </message>
    <message>
        <source>from the front</source>
        <translation>von vorn</translation>
    </message>
    <message>
        <source>Degrees throughout. Standing straight is 0, flexion is positive.</source>
        <translation>Durchweg in Grad. Aufrechter Stand ist 0, Flexion ist positiv.</translation>
    </message>
    <message>
        <source>When it is wrong:</source>
        <translation>Wann der Winkel falsch ist:</translation>
    </message>
    <message>
        <source>Keys of events, and keys without Ctrl that step through the video or that change keypoints or the picture&apos;s turn, hold while the picture, the timeline or a curve over time has the focus.</source>
        <translation>Tasten für Ereignisse sowie Tasten ohne Strg, die durch das Video führen oder Punkte oder die Drehung des Bildes ändern, gelten, solange das Bild, die Zeitleiste oder eine Kurve über der Zeit den Fokus hat.</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>filled or repaired</source>
        <translation>gefüllt oder repariert</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>The shade holds 95 % of the errors of each sample; a constant offset of the joint centres is not in it.</source>
        <translation>Das schattierte Band enthält 95 % der Fehler jedes Messwerts; ein gleichbleibender Versatz der Gelenkzentren ist nicht darin.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Drawing on the picture</source>
        <translation>Zeichnen auf dem Bild</translation>
    </message>
    <message>
        <source>Move the cross, with Shift by ten pixels</source>
        <translation>Kreuz bewegen, mit Umschalt um zehn Pixel</translation>
    </message>
    <message>
        <source>Set the point</source>
        <translation>Punkt setzen</translation>
    </message>
    <message>
        <source>Take the last point back</source>
        <translation>Letzten Punkt zurücknehmen</translation>
    </message>
    <message>
        <source>Put the tool down</source>
        <translation>Werkzeug weglegen</translation>
    </message>
    <message>
        <source>Choosing the person</source>
        <translation>Wahl der Person</translation>
    </message>
    <message>
        <source>Move the frame around the person</source>
        <translation>Rahmen um die Person bewegen</translation>
    </message>
    <message>
        <source>Make the frame larger or smaller</source>
        <translation>Rahmen größer oder kleiner machen</translation>
    </message>
    <message>
        <source>Choose who is in it</source>
        <translation>Person im Rahmen wählen</translation>
    </message>
    <message>
        <source>Choose nobody</source>
        <translation>Niemanden wählen</translation>
    </message>
    <message>
        <source>List of notes</source>
        <translation>Liste der Notizen</translation>
    </message>
    <message>
        <source>Go to its frame</source>
        <translation>Zum zugehörigen Bild gehen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Comparison of two recordings</source>
        <translation>Vergleich zweier Aufnahmen</translation>
    </message>
    <message>
        <source>Play or pause both</source>
        <translation>Beide abspielen oder anhalten</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Bild weiter</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>Zehn Bilder zurück</translation>
    </message>
    <message>
        <source>Ten frames on</source>
        <translation>Zehn Bilder weiter</translation>
    </message>
    <message>
        <source>Open the second recording</source>
        <translation>Zweite Aufnahme öffnen</translation>
    </message>
    <message>
        <source>List of a batch</source>
        <translation>Liste des Stapels</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Ergebnis öffnen</translation>
    </message>
    <message>
        <source>Take the selected videos out</source>
        <translation>Gewählte Videos herausnehmen</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Save the recording?</source>
        <translation>Aufnahme speichern?</translation>
    </message>
    <message>
        <source>The recording has changes that are not saved.</source>
        <translation>Die Aufnahme hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
</context>
<context>
    <name>LiveAngle</name>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>The angle in the last ten seconds</source>
        <translation>Der Winkel in den letzten zehn Sekunden</translation>
    </message>
    <message>
        <source>time (s), 0 is now</source>
        <translation>Zeit (s), 0 ist jetzt</translation>
    </message>
</context>
<context>
    <name>LivePicture</name>
    <message>
        <source>Live picture</source>
        <translation>Live-Bild</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Preparing the network for this computer, once; a minute or two …</source>
        <translation>Das Netz wird einmalig für diesen Computer vorbereitet; ein bis zwei Minuten …</translation>
    </message>
    <message>
        <source>Loading the network …</source>
        <translation>Das Netz wird geladen …</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Angles</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>{file}: the file is gone.</source>
        <translation>{file}: Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Save often: unsaved work cannot be kept in {folder} for a crash.</source>
        <translation>Speichern Sie oft: Nicht gespeicherte Arbeit lässt sich in {folder} nicht für den Fall eines Absturzes sichern.</translation>
    </message>
</context>
<context>
    <name>NetworkChoice</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The further down the list, the slower, and of like training the more exact.</source>
        <translation>Je weiter unten in der Liste, desto langsamer und, bei gleichem Training, desto genauer.</translation>
    </message>
    <message>
        <source>Time: what the open video takes on this computer; with ~ it is guessed from another network&apos;s.</source>
        <translation>Zeit: was das geöffnete Video auf diesem Computer braucht; mit ~ aus der eines anderen Netzes geschätzt.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>NVIDIA card</source>
        <translation>NVIDIA-Karte</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>Mittelung</translation>
    </message>
    <message>
        <source>Mirror: the picture and its mirror image are averaged.
Full: at three sizes as well.
Either finds more joints in everyday pictures; of walkers seen from the side, mirror reads the knees a little more steadily, and full no better.</source>
        <translation>Gespiegelt: Das Bild und sein Spiegelbild werden gemittelt.
Voll: zusätzlich in drei Größen.
Beides findet in Alltagsbildern mehr Gelenke; bei von der Seite gesehenen Gehenden liest „gespiegelt“ die Knie etwas ruhiger, „voll“ nicht besser.</translation>
    </message>
    <message>
        <source>Network · test score</source>
        <translation>Netz · Testwert</translation>
    </message>
    <message>
        <source>no weights</source>
        <translation>keine Gewichte</translation>
    </message>
    <message>
        <source>On this computer: {weights}</source>
        <translation>Auf diesem Computer: {weights}</translation>
    </message>
    <message>
        <source>mirror, 2 ×</source>
        <translation>gespiegelt, 2 ×</translation>
    </message>
    <message>
        <source>full, 6 ×</source>
        <translation>voll, 6 ×</translation>
    </message>
    <message>
        <source>2 ×, 6 ×: so many times the work.</source>
        <translation>2 ×, 6 ×: so viel Mal der Rechenaufwand.</translation>
    </message>
    <message>
        <source>EfficientPose {name}: {flops:g} GFLOPs a picture</source>
        <translation>EfficientPose {name}: {flops:g} GFLOPs je Bild</translation>
    </message>
    <message>
        <source>{pck:.0f} %</source>
        <translation>{pck:.0f} %</translation>
    </message>
    <message>
        <source>In the test, these weights found {pck:.1f} % of the joints (PCK@0.1).</source>
        <translation>Im Test fanden diese Gewichte {pck:.1f} % der Gelenke (PCK@0.1).</translation>
    </message>
    <message>
        <source>The paper prints {pckh:.1f} % for the published weights, on another scale that is easier to do well on: within half a head, on the MPII pictures (PCKh@50).</source>
        <translation>Die Veröffentlichung nennt für ihre Gewichte {pckh:.1f} %, nach einem anderen, leichter zu erfüllenden Maß: höchstens einen halben Kopf daneben, auf den MPII-Bildern (PCKh@50).</translation>
    </message>
</context>
<context>
    <name>NewAnalysis</name>
    <message>
        <source>Another person is followed now: what was decided about the one before ({n} corrections, events, settings) was taken away. Undo brings it back.</source>
        <translation>Jetzt wird eine andere Person verfolgt: Was über die vorige entschieden war (Korrekturen, Ereignisse, Einstellungen: {n}), wurde weggenommen. Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>The code {code} stays: check whose it is.</source>
        <translation>Der Code {code} bleibt: Prüfen Sie, wessen Code es ist.</translation>
    </message>
    <message>
        <source>Left and right as in the new analysis</source>
        <translation>Links und rechts wie in der neuen Analyse</translation>
    </message>
    <message>
        <source>This analysis has left and right by itself as you had set them in {n} of {all} swapped frames: there the swap was taken away. Undo brings it back.</source>
        <translation>Diese Analyse hat links und rechts in {n} von {all} vertauschten Bildern von selbst so, wie Sie es gesetzt hatten: Dort wurde die Vertauschung weggenommen. Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>Left and right were swapped by hand in {n} frames of the analysis before: check them, this analysis may have them right by itself.</source>
        <translation>Links und rechts wurden in der vorigen Analyse von Hand vertauscht (Bilder: {n}): Prüfen Sie das, die neue Analyse hat sie vielleicht von selbst richtig.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Key frame</source>
        <translation>Schlüsselbild</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Known length</source>
        <translation>Bekannte Länge</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes, key frames, angles and lengths measured on the picture appear here.</source>
        <translation>Notizen, Schlüsselbilder und im Bild gemessene Winkel und Längen erscheinen hier.</translation>
    </message>
    <message>
        <source>Notes and measurements by hand</source>
        <translation>Notizen und Messungen von Hand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Note …</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Write a note at the playhead (M)</source>
        <translation>Notiz an dieser Stelle schreiben (M)</translation>
    </message>
    <message>
        <source>Key frame …</source>
        <translation>Schlüsselbild …</translation>
    </message>
    <message>
        <source>Keep this picture among the results, with a word on it (Shift+M)</source>
        <translation>Dieses Bild bei den Ergebnissen behalten, mit einem kurzen Text dazu (Umschalt+M)</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Measure an angle on the picture: arm, vertex, arm (G)</source>
        <translation>Winkel im Bild messen: Schenkel, Scheitel, Schenkel (G)</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Measure a length on the picture; metres need a known length (D)</source>
        <translation>Länge im Bild messen; für Meter ist eine bekannte Länge nötig (D)</translation>
    </message>
    <message>
        <source>Known length …</source>
        <translation>Bekannte Länge …</translation>
    </message>
    <message>
        <source>Draw a line whose true length you know: it gives metres in its plane</source>
        <translation>Eine Linie ziehen, deren wahre Länge Sie kennen: sie gibt den Maßstab in Metern für ihre Ebene</translation>
    </message>
    <message>
        <source>{mm:.2f} mm a pixel by the {source}, ±{share:.1f} %; only in its own plane, square to the camera.</source>
        <translation>{mm:.2f} mm je Pixel ({source}), ±{share:.1f} %; nur in ihrer Ebene, quer zur Kamera.</translation>
    </message>
    <message>
        <source>Angle between the arms at the vertex, in the picture: 0 to 180°, straight is 180.
180° − angle = {rest:.1f}°. Uncertainty of the clicks: ±{sd:.1f}° (1 SD).</source>
        <translation>Winkel zwischen den Schenkeln am Scheitel, im Bild: 0 bis 180°, gestreckt ist 180.
180° − Winkel = {rest:.1f}°. Unsicherheit der Klicks: ±{sd:.1f}° (1 SD).</translation>
    </message>
    <message>
        <source>{px:.1f} pixels.</source>
        <translation>{px:.1f} Pixel.</translation>
    </message>
    <message>
        <source>±{sd:.1f} cm (1 SD) if it lies in the plane of the known length.</source>
        <translation>±{sd:.1f} cm (1 SD), wenn sie in der Ebene der bekannten Länge liegt.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>Text:</translation>
    </message>
</context>
<context>
    <name>OnlyRange</name>
    <message>
        <source>Analyse only the range?</source>
        <translation>Nur den Bereich analysieren?</translation>
    </message>
    <message>
        <source>{n} frames outside of the range are analysed.</source>
        <translation>{n} Bilder außerhalb des Bereichs sind analysiert.</translation>
    </message>
    <message>
        <source>What was measured in them goes. Corrections, events and notes stay in the recording, and undo brings all of it back.</source>
        <translation>Was in ihnen gemessen wurde, geht. Korrekturen, Ereignisse und Notizen bleiben in der Aufnahme, und Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Only the range</source>
        <translation>Nur den Bereich</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>{name}: the video is not where it was, nor beside the recording.</source>
        <translation>{name}: das Video liegt nicht mehr an seinem Ort und auch nicht neben der Aufnahme.</translation>
    </message>
    <message>
        <source>{path}: this is not the video that was analysed, its content differs.</source>
        <translation>{path}: das ist nicht das analysierte Video, sein Inhalt ist ein anderer.</translation>
    </message>
    <message>
        <source>{file} is not the video that was analysed: its content differs from that of {name}. Look for the original file, not for one that was cut or converted.</source>
        <translation>{file} ist nicht das analysierte Video: Der Inhalt ist ein anderer als der von {name}. Suchen Sie die ursprüngliche Datei, keine geschnittene oder umgewandelte.</translation>
    </message>
</context>
<context>
    <name>OpeningButton</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel opening the file</source>
        <translation>Öffnen der Datei abbrechen</translation>
    </message>
</context>
<context>
    <name>OwnErrors</name>
    <message>
        <source>Measure it from repeated recordings …</source>
        <translation>Aus wiederholten Aufnahmen messen …</translation>
    </message>
    <message>
        <source>Open its table …</source>
        <translation>Tabelle öffnen …</translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation>Nicht verwenden</translation>
    </message>
    <message>
        <source>How much recordings differ that you made alike, of the same persons: what a change is held against in place of the usual error, and what reports print beside each figure</source>
        <translation>Wie sehr sich Aufnahmen unterscheiden, die Sie auf gleiche Weise von denselben Personen gemacht haben: woran eine Veränderung statt am üblichen Fehler gemessen wird, und was in Berichten neben jedem Wert steht</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save your own error</source>
        <translation>Den eigenen Fehler speichern</translation>
    </message>
    <message>
        <source>Give up what was measured?</source>
        <translation>Das Gemessene verwerfen?</translation>
    </message>
    <message>
        <source>Your own error</source>
        <translation>Ihr eigener Fehler</translation>
    </message>
    <message>
        <source>Measured from recordings: {recordings}, of persons: {persons}. The error is itself uncertain by up to {percent} %, by less with more recordings.</source>
        <translation>Gemessen aus Aufnahmen: {recordings}, von Personen: {persons}. Der Fehler ist selbst um bis zu {percent} % unsicher, mit mehr Aufnahmen um weniger.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Recordings, several of each person</source>
        <translation>Aufnahmen, mehrere von jeder Person</translation>
    </message>
    <message>
        <source>Kinetrace recording</source>
        <translation>Kinetrace-Aufnahme</translation>
    </message>
    <message>
        <source>Open the table of your own error</source>
        <translation>Die Tabelle des eigenen Fehlers öffnen</translation>
    </message>
    <message>
        <source>Your own error: {done} of {total} recordings are measured.</source>
        <translation>Ihr eigener Fehler: {done} von {total} Aufnahmen sind gemessen.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Messen abbrechen</translation>
    </message>
    <message>
        <source>Your own error …</source>
        <translation>Eigener Fehler …</translation>
    </message>
</context>
<context>
    <name>ParametersPanel</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>R − L</source>
        <translation>R − L</translation>
    </message>
    <message>
        <source>Parameters appear here once gait cycles are found.</source>
        <translation>Parameter erscheinen hier, sobald Gangzyklen gefunden sind.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>From the side, the whole body in view, several steps in one direction.</source>
        <translation>Von der Seite, der ganze Körper im Bild, mehrere Schritte in eine Richtung.</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
    <message>
        <source>Not measured: {why}</source>
        <translation>Nicht gemessen: {why}</translation>
    </message>
    <message>
        <source>Metres cannot be had: {why}.</source>
        <translation>Angaben in Metern sind nicht möglich: {why}.</translation>
    </message>
    <message>
        <source>Repetition {n}</source>
        <translation>Wiederholung {n}</translation>
    </message>
    <message>
        <source>Repetition {n}: {start:.2f} to {stop:.2f} s, farthest at {turn:.2f} s</source>
        <translation>Wiederholung {n}: {start:.2f} bis {stop:.2f} s, Umkehr bei {turn:.2f} s</translation>
    </message>
    <message>
        <source>Click or Enter goes to its farthest point</source>
        <translation>Klick oder Eingabe geht zu ihrem Umkehrpunkt</translation>
    </message>
    <message>
        <source>95 % interval of the mean: {low} to {high}</source>
        <translation>95-%-Intervall des Mittels: {low} bis {high}</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Click the person, or draw a box around them, where they come into view: they are followed from this frame on. With keys: arrows move a frame, with Shift they change its size, Enter chooses. Esc to leave.</source>
        <translation>Klicken Sie die Person an, oder ziehen Sie einen Rahmen um sie, dort, wo sie ins Bild kommt: Ab diesem Bild wird sie verfolgt. Mit Tasten: Pfeile bewegen einen Rahmen, mit der Umschalttaste ändern sie seine Größe, Eingabe wählt. Esc beendet.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The video&apos;s frame with the keypoints. Arrow keys step through the frames.</source>
        <translation>Das Bild des Videos mit den Punkten. Pfeiltasten gehen Bild für Bild.</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>in the range</source>
        <translation>im Bereich</translation>
    </message>
    <message>
        <source>in this frame</source>
        <translation>in diesem Bild</translation>
    </message>
    <message>
        <source>Clear {name} {where}</source>
        <translation>{name} {where} löschen</translation>
    </message>
    <message>
        <source>Bridge {name} {where}</source>
        <translation>{name} {where} überbrücken</translation>
    </message>
    <message>
        <source>Swap legs in this frame</source>
        <translation>Beine in diesem Bild vertauschen</translation>
    </message>
    <message>
        <source>Swap legs from here on</source>
        <translation>Beine ab hier vertauschen</translation>
    </message>
    <message>
        <source>Swap legs in the range</source>
        <translation>Beine im Bereich vertauschen</translation>
    </message>
    <message>
        <source>Swap arms {where}</source>
        <translation>Arme {where} vertauschen</translation>
    </message>
    <message>
        <source>This pass: facing right</source>
        <translation>Dieser Durchgang: Blick nach rechts</translation>
    </message>
    <message>
        <source>This pass: facing left</source>
        <translation>Dieser Durchgang: Blick nach links</translation>
    </message>
    <message>
        <source>This pass: front or back</source>
        <translation>Dieser Durchgang: von vorn oder hinten</translation>
    </message>
    <message>
        <source>Delete this event</source>
        <translation>Dieses Ereignis löschen</translation>
    </message>
    <message>
        <source>Move it to the playhead</source>
        <translation>An diese Stelle verschieben</translation>
    </message>
    <message>
        <source>Note here …</source>
        <translation>Hier notieren …</translation>
    </message>
    <message>
        <source>Initial contact</source>
        <translation>Initialkontakt</translation>
    </message>
    <message>
        <source>Foot-off</source>
        <translation>Fußablösung</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>{kind} {side} here</source>
        <translation>{kind} {side} hier</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Turn the picture right</source>
        <translation>Bild nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn the picture left</source>
        <translation>Bild nach links drehen</translation>
    </message>
    <message>
        <source>Delete: {what}</source>
        <translation>Löschen: {what}</translation>
    </message>
    <message>
        <source>It has to be at least {n:.0f} pixels long to tell a scale.</source>
        <translation>Sie muss mindestens {n:.0f} Pixel lang sein, um einen Maßstab zu geben.</translation>
    </message>
    <message>
        <source>This line does not do</source>
        <translation>Diese Linie taugt nicht</translation>
    </message>
    <message>
        <source>Key frame</source>
        <translation>Schlüsselbild</translation>
    </message>
    <message>
        <source>A word on this picture, or none:</source>
        <translation>Kurzer Text zu diesem Bild (oder leer lassen):</translation>
    </message>
    <message>
        <source>At this moment:</source>
        <translation>An dieser Stelle:</translation>
    </message>
</context>
<context>
    <name>ReadingAloud</name>
    <message>
        <source>Frame {frame}, {time} s</source>
        <translation>Bild {frame}, {time} s</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>RecordedAt</name>
    <message>
        <source>Recorded at</source>
        <translation>Aufgenommen mit</translation>
    </message>
    <message>
        <source>frames a second</source>
        <translation>Bildern je Sekunde</translation>
    </message>
    <message>
        <source>Frames a second at which the video was recorded</source>
        <translation>Bilder je Sekunde, mit denen das Video aufgenommen wurde</translation>
    </message>
    <message>
        <source>For slow motion: the rate that the camera says. Cadence, speeds and filters are computed with it.</source>
        <translation>Für Zeitlupe: die Rate, die die Kamera angibt. Kadenz, Geschwindigkeiten und Filter werden damit berechnet.</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>Zeitlupe</translation>
    </message>
</context>
<context>
    <name>RecordingDialog</name>
    <message>
        <source>Settings of this recording</source>
        <translation>Einstellungen dieser Aufnahme</translation>
    </message>
    <message>
        <source>a code, never a name</source>
        <translation>ein Code, nie ein Name</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>steht still</translation>
    </message>
    <message>
        <source>follows the person</source>
        <translation>folgt der Person</translation>
    </message>
    <message>
        <source>decide left and right over time</source>
        <translation>links und rechts über den Zeitverlauf zuordnen</translation>
    </message>
    <message>
        <source>the video is a mirror image</source>
        <translation>das Video ist gespiegelt</translation>
    </message>
    <message>
        <source>angles in the plane of the path</source>
        <translation>Winkel in der Ebene des Weges</translation>
    </message>
    <message>
        <source>Take the estimate</source>
        <translation>Schätzung übernehmen</translation>
    </message>
    <message>
        <source>Take the drawn line</source>
        <translation>Gezeichnete Linie übernehmen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Take the range</source>
        <translation>Bereich übernehmen</translation>
    </message>
    <message>
        <source>Choose a range on the timeline first (I, O)</source>
        <translation>Zuerst einen Bereich auf der Zeitleiste wählen (I, O)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>By how many degrees the camera was rolled: + where the level floor rises to the right</source>
        <translation>Um wie viel Grad die Kamera verkantet war: + wenn der waagrechte Boden im Bild nach rechts ansteigt</translation>
    </message>
    <message>
        <source>Camera rolled by</source>
        <translation>Kamera verkantet um</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Of the person; it goes into every export</source>
        <translation>Der Person; er geht in jeden Export ein</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Körpergröße</translation>
    </message>
    <message>
        <source>Of the person, for lengths in metres</source>
        <translation>Der Person, für Längen in Metern</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Helps to tell which way the person faces</source>
        <translation>Hilft zu erkennen, wohin die Person blickt</translation>
    </message>
    <message>
        <source>Left and right are exchanged</source>
        <translation>Links und rechts sind vertauscht</translation>
    </message>
    <message>
        <source>A path turned out of the picture makes angles look smaller</source>
        <translation>Ein aus dem Bild gedrehter Weg lässt Winkel kleiner aussehen</translation>
    </message>
    <message>
        <source>Low-pass</source>
        <translation>Tiefpass</translation>
    </message>
    <message>
        <source>Cut-off frequency; 6 Hz is usual for walking</source>
        <translation>Grenzfrequenz; 6 Hz ist beim Gehen üblich</translation>
    </message>
    <message>
        <source>Fill gaps up to</source>
        <translation>Lücken füllen bis</translation>
    </message>
    <message>
        <source>Longer gaps stay open</source>
        <translation>Längere Lücken bleiben offen</translation>
    </message>
    <message>
        <source>Quiet standing</source>
        <translation>Ruhiger Stand</translation>
    </message>
    <message>
        <source>Needs a camera that stands still and several steps through its picture</source>
        <translation>Dazu muss die Kamera still stehen und jemand mehrere Schritte durch ihr Bild gehen</translation>
    </message>
    <message>
        <source>Take the estimate ({deg:.1f}°)</source>
        <translation>Schätzung übernehmen ({deg:.1f}°)</translation>
    </message>
    <message>
        <source>From the standing feet. A ramp and an oblique path look like a rolled camera</source>
        <translation>Aus den stehenden Füßen. Eine Rampe und ein schräger Weg sehen aus wie eine verkantete Kamera</translation>
    </message>
    <message>
        <source>Take the drawn line ({deg:.1f}°)</source>
        <translation>Gezeichnete Linie übernehmen ({deg:.1f}°)</translation>
    </message>
    <message>
        <source>The last length that was drawn, along what is level or upright in truth: an edge of the floor across the picture, a window, a plumb line</source>
        <translation>Die zuletzt gezeichnete Länge, entlang von etwas, das in Wirklichkeit waagrecht oder senkrecht ist: eine Bodenkante quer durchs Bild, ein Fenster, ein Lot</translation>
    </message>
    <message>
        <source>{deg:.1f}° are much for a rolled camera. Is what shows it level in truth, and does it neither come nearer nor lead away? A ramp is not to be taken off.</source>
        <translation>{deg:.1f}° sind viel für eine verkantete Kamera. Ist das, woran es zu sehen ist, in Wirklichkeit waagrecht, und führt es weder auf die Kamera zu noch von ihr weg? Eine Rampe ist nicht abzuziehen.</translation>
    </message>
    <message>
        <source>none taken off</source>
        <translation>keiner abgezogen</translation>
    </message>
    <message>
        <source>{start:.2f} to {stop:.2f} s</source>
        <translation>{start:.2f} bis {stop:.2f} s</translation>
    </message>
    <message>
        <source>at least {s:g} s, please</source>
        <translation>bitte mindestens {s:g} s</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ReportFields</name>
    <message>
        <source>like 2026-03-05</source>
        <translation>wie 2026-03-05</translation>
    </message>
    <message>
        <source>aids, shoes, pace</source>
        <translation>Hilfsmittel, Schuhe, Tempo</translation>
    </message>
    <message>
        <source>Recorded on</source>
        <translation>Aufgenommen am</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen von</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Write the date as year, month and day, like 2026-03-05.</source>
        <translation>Schreiben Sie das Datum als Jahr, Monat und Tag, wie 2026-03-05.</translation>
    </message>
</context>
<context>
    <name>SavablePlot</name>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save the picture …</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Copy the data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>Save the data …</source>
        <translation>Daten speichern …</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Save the data of the plot</source>
        <translation>Daten des Diagramms speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>The file was changed</source>
        <translation>Die Datei wurde geändert</translation>
    </message>
    <message>
        <source>{name} was changed by another window or program since it was opened here. Write over those changes? With “No” you choose another name.</source>
        <translation>{name} wurde von einem anderen Fenster oder Programm geändert, seit es hier geöffnet wurde. Diese Änderungen überschreiben? Mit „Nein“ wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Save the recording</source>
        <translation>Aufnahme speichern</translation>
    </message>
    <message>
        <source>Kinetrace recording</source>
        <translation>Kinetrace-Aufnahme</translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message>
        <source>Known length</source>
        <translation>Bekannte Länge</translation>
    </message>
    <message>
        <source>True length</source>
        <translation>Wahre Länge</translation>
    </message>
    <message>
        <source>It lies in the plane in which the person moves</source>
        <translation>Sie liegt in der Ebene, in der sich die Person bewegt</translation>
    </message>
    <message>
        <source>Step length, speed and jump height are then given in metres by this line.</source>
        <translation>Schrittlänge, Geschwindigkeit und Sprunghöhe werden dann anhand dieser Linie in Metern angegeben.</translation>
    </message>
    <message>
        <source>The line is {px:.0f} pixels long. Lengths drawn on the picture are then given in metres. They hold only in the plane of this line, square to the camera: what is nearer to the camera looks larger, a tenth nearer by a tenth.</source>
        <translation>Die Linie ist {px:.0f} Pixel lang. Im Bild gezogene Längen werden dann in Metern angegeben. Sie gelten nur in der Ebene dieser Linie, quer zur Kamera: Was der Kamera näher ist, wirkt größer, ein Zehntel näher um ein Zehntel.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>that of the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>check a video when it is opened</source>
        <translation>Videos beim Öffnen prüfen</translation>
    </message>
    <message>
        <source>the system&apos;s folder of films</source>
        <translation>der Film-Ordner des Systems</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Recordings of the camera</source>
        <translation>Aufnahmen der Kamera</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Protokolldatei</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>Ordner für Aufnahmen</translation>
    </message>
</context>
<context>
    <name>SideWindows</name>
    <message>
        <source>A batch is at work. Add these videos when it has ended.</source>
        <translation>Ein Stapel ist in Arbeit. Fügen Sie diese Videos hinzu, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Stop the batch?</source>
        <translation>Stapel stoppen?</translation>
    </message>
    <message>
        <source>A batch is at work. It goes on from where it is next time.</source>
        <translation>Ein Stapel ist in Arbeit. Er geht beim nächsten Mal da weiter, wo er jetzt ist.</translation>
    </message>
    <message>
        <source>Another file is being opened just now. The camera&apos;s recording is kept in {path}; open it afterwards to analyse it.</source>
        <translation>Gerade wird eine andere Datei geöffnet. Die Aufnahme der Kamera liegt in {path}; öffnen Sie sie danach, um sie zu analysieren.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
</context>
<context>
    <name>SmoothingWords</name>
    <message>
        <source>Smoothed over time, {name} is measured {px:.0f} pixels from where you put it (ring). The frames beside it may need it too.</source>
        <translation>Über die Zeit geglättet liegt der Punkt „{name}“ {px:.0f} Pixel neben der Stelle, an die Sie ihn gesetzt haben (Ring). In den Bildern daneben ist die Korrektur vielleicht auch nötig.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Kinetrace did not end in order. There is unsaved work on {name}. Open it?</source>
        <translation>Kinetrace wurde nicht ordentlich beendet. Es gibt nicht gespeicherte Arbeit an {name}. Öffnen?</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Research and education, not a medical device</source>
        <translation>Für Forschung und Lehre, kein Medizinprodukt</translation>
    </message>
    <message>
        <source>Stopped. Frames analysed: {n}. It can be continued with its video.</source>
        <translation>Gestoppt. Analysierte Bilder: {n}. Die Analyse kann mit ihrem Video fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Stopped. Frames analysed: {n}. Continue whenever you like.</source>
        <translation>Gestoppt. Analysierte Bilder: {n}. Setzen Sie fort, wann Sie wollen.</translation>
    </message>
    <message>
        <source>Frames {first} to {last} are analysed.</source>
        <translation>Die Bilder {first} bis {last} sind analysiert.</translation>
    </message>
    <message>
        <source>All frames are analysed ({n}).</source>
        <translation>Alle Bilder sind analysiert ({n}).</translation>
    </message>
    <message>
        <source>Measuring … {share:.0f} %</source>
        <translation>Wird gemessen … {share:.0f} %</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Drag to move through the video. Events and the range&apos;s ends can be dragged.</source>
        <translation>Ziehen bewegt durch das Video. Ereignisse und die Enden des Bereichs lassen sich ziehen.</translation>
    </message>
    <message>
        <source>initial contact</source>
        <translation>Initialkontakt</translation>
    </message>
    <message>
        <source>foot-off</source>
        <translation>Fußablösung</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>{side} {kind}</source>
        <translation>{kind} {side}</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>Blickrichtung</translation>
    </message>
    <message>
        <source>Right foot</source>
        <translation>Rechter Fuß</translation>
    </message>
    <message>
        <source>Left foot</source>
        <translation>Linker Fuß</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>right →</source>
        <translation>rechts →</translation>
    </message>
    <message>
        <source>← left</source>
        <translation>← links</translation>
    </message>
    <message>
        <source>front or back</source>
        <translation>vorn oder hinten</translation>
    </message>
    <message>
        <source>  unsure</source>
        <translation>  unsicher</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Playing speed</source>
        <translation>Abspielgeschwindigkeit</translation>
    </message>
    <message>
        <source>First frame (Home)</source>
        <translation>Erstes Bild (Pos1)</translation>
    </message>
    <message>
        <source>One frame back (←)</source>
        <translation>Ein Bild zurück (←)</translation>
    </message>
    <message>
        <source>Play or pause (Space, K)</source>
        <translation>Abspielen oder anhalten (Leertaste, K)</translation>
    </message>
    <message>
        <source>One frame on (→)</source>
        <translation>Ein Bild weiter (→)</translation>
    </message>
    <message>
        <source>Last frame (End)</source>
        <translation>Letztes Bild (Ende)</translation>
    </message>
    <message>
        <source>Range begins here (I)</source>
        <translation>Bereich beginnt hier (I)</translation>
    </message>
    <message>
        <source>Range ends here (O)</source>
        <translation>Bereich endet hier (O)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Vollbild (F11)</translation>
    </message>
    <message>
        <source>{time}   frame {frame} (0–{last})</source>
        <translation>{time}   Bild {frame} (0–{last})</translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>Turn the picture</source>
        <translation>Bild drehen</translation>
    </message>
    <message>
        <source>Turn the picture?</source>
        <translation>Bild drehen?</translation>
    </message>
    <message>
        <source>The skeleton was found in the picture as it stands now.</source>
        <translation>Das Skelett wurde im Bild gefunden, wie es jetzt steht.</translation>
    </message>
    <message>
        <source>Turned, the video has to be analysed anew. Corrections, events, notes and drawings stay, and undo brings all of it back.</source>
        <translation>Gedreht muss das Video neu analysiert werden. Korrekturen, Ereignisse, Notizen und Zeichnungen bleiben, und Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Turn and analyse</source>
        <translation>Drehen und analysieren</translation>
    </message>
    <message>
        <source>Only turn</source>
        <translation>Nur drehen</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Check of the video</source>
        <translation>Prüfung des Videos</translation>
    </message>
    <message>
        <source>What to do better</source>
        <translation>Was besser zu machen ist</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Check the video</source>
        <translation>Video prüfen</translation>
    </message>
    <message>
        <source>Checking whether it can be measured well …</source>
        <translation>Es wird geprüft, ob es sich gut messen lässt …</translation>
    </message>
    <message>
        <source>Checking: picture {done} of {total}</source>
        <translation>Prüfung: Bild {done} von {total}</translation>
    </message>
    <message>
        <source>It could not be checked whether it can be measured well:</source>
        <translation>Es ließ sich nicht prüfen, ob es sich gut messen lässt:</translation>
    </message>
    <message>
        <source>Not checked yet whether it can be measured well.</source>
        <translation>Noch nicht geprüft, ob es sich gut messen lässt.</translation>
    </message>
    <message>
        <source>Pictures checked: {n}. Before you analyse:</source>
        <translation>Geprüfte Bilder: {n}. Vor der Analyse:</translation>
    </message>
    <message>
        <source>Pictures checked: {n}. Nothing speaks against measuring it.</source>
        <translation>Geprüfte Bilder: {n}. Nichts spricht gegen eine Messung.</translation>
    </message>
</context>
<context>
    <name>Walker</name>
    <message>
        <source>A walking skeleton</source>
        <translation>Ein gehendes Skelett</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Analysed with {network}, {weights}.</source>
        <translation>Analysiert mit {network}, {weights}.</translation>
    </message>
    <message>
        <source>Kinetrace&apos;s own weights</source>
        <translation>Kinetraces eigene Gewichte</translation>
    </message>
    <message>
        <source>own weights</source>
        <translation>eigene Gewichte</translation>
    </message>
    <message>
        <source>imported weights</source>
        <translation>importierte Gewichte</translation>
    </message>
    <message>
        <source>chosen weights</source>
        <translation>gewählte Gewichte</translation>
    </message>
    <message>
        <source>Test score: share of joints found within a tenth of the trunk&apos;s length of where people had marked them (PCK@0.1), as Kinetrace measured it on {persons} people in everyday pictures (COCO) that were kept out of the training. It compares networks; it does not say how far off angles are.</source>
        <translation>Testwert: Anteil der Gelenke, die höchstens ein Zehntel der Rumpflänge neben der von Menschen markierten Stelle gefunden werden (PCK@0.1), von Kinetrace gemessen an {persons} Personen auf Alltagsbildern (COCO), die im Training nicht vorkamen. Er vergleicht die Netze; wie weit Winkel danebenliegen, sagt er nicht.</translation>
    </message>
    <message>
        <source>origin unknown</source>
        <translation>Herkunft unbekannt</translation>
    </message>
</context>
<context>
    <name>WeightsDialog</name>
    <message>
        <source>Weights of the networks</source>
        <translation>Gewichte der Netze</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Work a picture</source>
        <translation>Rechenaufwand je Bild</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Test score</source>
        <translation>Testwert</translation>
    </message>
    <message>
        <source>Published: test score</source>
        <translation>Veröffentlichte: Testwert</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Herunterladens</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Import a folder …</source>
        <translation>Ordner importieren …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The weights were published by the authors of EfficientPose ({place}, Apache-2.0). They are fetched only when you ask. Without internet, get the .h5 files on another computer and import them here.</source>
        <translation>Die Gewichte haben die Autoren von EfficientPose veröffentlicht ({place}, Apache-2.0). Sie werden nur heruntergeladen, wenn Sie es verlangen. Ohne Internet holen Sie die .h5-Dateien an einem anderen Computer und importieren sie hier.</translation>
    </message>
    <message>
        <source>yes, chosen</source>
        <translation>ja, gewählt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yes, Kinetrace&apos;s own</source>
        <translation>ja, Kinetraces eigene</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The weights that are here found more joints in the test than the published ones, which would take their place: {here} against {published}.</source>
        <translation>Die vorhandenen Gewichte fanden im Test mehr Gelenke als die veröffentlichten, die an ihre Stelle treten würden: {here} gegenüber {published}.</translation>
    </message>
    <message>
        <source>Downloading the weights of {name} …</source>
        <translation>Die Gewichte von {name} werden heruntergeladen …</translation>
    </message>
    <message>
        <source>Stopped. The download goes on where it was next time.</source>
        <translation>Gestoppt. Das Herunterladen geht beim nächsten Mal da weiter, wo es war.</translation>
    </message>
    <message>
        <source>Import weights</source>
        <translation>Gewichte importieren</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Importing from {path} …</source>
        <translation>Import aus {path} …</translation>
    </message>
    <message>
        <source>Stopped. What was imported until then is kept.</source>
        <translation>Gestoppt. Was bis dahin importiert wurde, bleibt.</translation>
    </message>
    <message>
        <source>The folder has no files.</source>
        <translation>Der Ordner hat keine Dateien.</translation>
    </message>
    <message>
        <source>The weights are here and checked.</source>
        <translation>Die Gewichte sind da und geprüft.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop a video here</source>
        <translation>Ein Video hierher ziehen</translation>
    </message>
    <message>
        <source>Film the person from the side, the whole body in view, the camera still.
Everything is computed on this computer; nothing leaves it.</source>
        <translation>Filmen Sie die Person von der Seite, den ganzen Körper im Bild, die Kamera ruhig.
Alles wird auf diesem Computer berechnet; nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>Open a video …</source>
        <translation>Video öffnen …</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ansehen</translation>
    </message>
    <message>
        <source>Use a camera …</source>
        <translation>Kamera benutzen …</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>{name}   in {folder}</source>
        <translation>{name}   in {folder}</translation>
    </message>
</context>
</TS>
