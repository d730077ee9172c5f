<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Kinetrace</source>
        <translation>À propos de Kinetrace</translation>
    </message>
    <message>
        <source>Joint angles from ordinary video, on your own computer.</source>
        <translation>Les angles articulaires à partir d’une simple vidéo, sur votre propre ordinateur.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. There is no account and no telemetry.</source>
        <translation>Rien ne quitte cet ordinateur. Il n’y a ni compte ni télémétrie.</translation>
    </message>
    <message>
        <source>EfficientPose: D. Groos, H. Ramampiaro, E. Ihlen, Applied Intelligence 2021.</source>
        <translation>EfficientPose&#xa0;: D. Groos, H. Ramampiaro, E. Ihlen, Applied Intelligence 2021.</translation>
    </message>
    <message>
        <source>Apache License 2.0</source>
        <translation>Licence Apache 2.0</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open the samp&amp;le</source>
        <translation>Ouvrir l’&amp;exemple</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>Ca&amp;mera …</source>
        <translation>&amp;Caméra…</translation>
    </message>
    <message>
        <source>&amp;Batch …</source>
        <translation>Traitement par &amp;lot…</translation>
    </message>
    <message>
        <source>Sett&amp;ings …</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;Find the video …</source>
        <translation>Rechercher la &amp;vidéo…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Copy the &amp;plot</source>
        <translation>Copier le grap&amp;hique</translation>
    </message>
    <message>
        <source>Save the plo&amp;t …</source>
        <translation>Enregis&amp;trer le graphique…</translation>
    </message>
    <message>
        <source>Save the &amp;data of the plot …</source>
        <translation>Enregistrer les &amp;données du graphique…</translation>
    </message>
    <message>
        <source>Compare &amp;with …</source>
        <translation>Comparer &amp;avec…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>S&amp;wap legs in this frame</source>
        <translation>&amp;Permuter les jambes sur cette image</translation>
    </message>
    <message>
        <source>Swap legs from &amp;here on</source>
        <translation>Permuter les jambes à partir d’&amp;ici</translation>
    </message>
    <message>
        <source>Swap legs in the ran&amp;ge</source>
        <translation>Permuter les jambes dans la p&amp;lage</translation>
    </message>
    <message>
        <source>Swap &amp;arms in the range or frame</source>
        <translation>Permuter les &amp;bras dans la plage ou sur l’image</translation>
    </message>
    <message>
        <source>&amp;Clear keypoints in the range or frame</source>
        <translation>&amp;Effacer les points dans la plage ou sur l’image</translation>
    </message>
    <message>
        <source>&amp;Bridge keypoints over the range or frame</source>
        <translation>Interp&amp;oler les points sur la plage ou l’image</translation>
    </message>
    <message>
        <source>Choose the next keypoint</source>
        <translation>Choisir le point suivant</translation>
    </message>
    <message>
        <source>Choose the keypoint before</source>
        <translation>Choisir le point précédent</translation>
    </message>
    <message>
        <source>Move it left</source>
        <translation>Le déplacer vers la gauche</translation>
    </message>
    <message>
        <source>Move it right</source>
        <translation>Le déplacer vers la droite</translation>
    </message>
    <message>
        <source>Move it up</source>
        <translation>Le déplacer vers le haut</translation>
    </message>
    <message>
        <source>Move it down</source>
        <translation>Le déplacer vers le bas</translation>
    </message>
    <message>
        <source>Initial contact, right</source>
        <translation>Contact initial, à droite</translation>
    </message>
    <message>
        <source>Foot-off, right</source>
        <translation>Décollement du pied, à droite</translation>
    </message>
    <message>
        <source>Initial contact, left</source>
        <translation>Contact initial, à gauche</translation>
    </message>
    <message>
        <source>Foot-off, left</source>
        <translation>Décollement du pied, à gauche</translation>
    </message>
    <message>
        <source>Move nearest initial contact here, right</source>
        <translation>Déplacer ici le contact initial le plus proche, à droite</translation>
    </message>
    <message>
        <source>Move nearest foot-off here, right</source>
        <translation>Déplacer ici le décollement du pied le plus proche, à droite</translation>
    </message>
    <message>
        <source>Move nearest initial contact here, left</source>
        <translation>Déplacer ici le contact initial le plus proche, à gauche</translation>
    </message>
    <message>
        <source>Move nearest foot-off here, left</source>
        <translation>Déplacer ici le décollement du pied le plus proche, à gauche</translation>
    </message>
    <message>
        <source>&amp;Delete the event here</source>
        <translation>&amp;Supprimer l’événement à cet endroit</translation>
    </message>
    <message>
        <source>&amp;Note …</source>
        <translation>&amp;Note…</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Mesure</translation>
    </message>
    <message>
        <source>&amp;Angle on the picture</source>
        <translation>&amp;Angle sur l’image</translation>
    </message>
    <message>
        <source>&amp;Length on the picture</source>
        <translation>&amp;Longueur sur l’image</translation>
    </message>
    <message>
        <source>&amp;Known length …</source>
        <translation>Longueur &amp;connue…</translation>
    </message>
    <message>
        <source>Key &amp;frame …</source>
        <translation>&amp;Image clé…</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Lecture ou pause</translation>
    </message>
    <message>
        <source>Play &amp;backwards, again for faster</source>
        <translation>Lecture a&amp;rrière, à nouveau pour accélérer</translation>
    </message>
    <message>
        <source>Play &amp;forwards, again for faster</source>
        <translation>Lecture a&amp;vant, à nouveau pour accélérer</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>Dix images en arrière</translation>
    </message>
    <message>
        <source>Ten frames on</source>
        <translation>Dix images en avant</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Première image</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Dernière image</translation>
    </message>
    <message>
        <source>Event before</source>
        <translation>Événement précédent</translation>
    </message>
    <message>
        <source>Event after</source>
        <translation>Événement suivant</translation>
    </message>
    <message>
        <source>Range begins here</source>
        <translation>Début de la plage ici</translation>
    </message>
    <message>
        <source>Range ends here</source>
        <translation>Fin de la plage ici</translation>
    </message>
    <message>
        <source>No range</source>
        <translation>Aucune plage</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>&amp;Analyse</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>&amp;Analyser</translation>
    </message>
    <message>
        <source>Analyse &amp;only the range</source>
        <translation>Analyser &amp;seulement la plage</translation>
    </message>
    <message>
        <source>&amp;Pause or go on</source>
        <translation>Suspendre ou re&amp;prendre</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Continue a stopped analysis</source>
        <translation>&amp;Continuer une analyse arrêtée</translation>
    </message>
    <message>
        <source>Choose the pe&amp;rson</source>
        <translation>C&amp;hoisir la personne</translation>
    </message>
    <message>
        <source>Facing: a&amp;utomatic</source>
        <translation>Orientation&#xa0;: a&amp;utomatique</translation>
    </message>
    <message>
        <source>Facing: ri&amp;ght</source>
        <translation>Orientation&#xa0;: vers la &amp;droite</translation>
    </message>
    <message>
        <source>Facing: &amp;left</source>
        <translation>Orientation&#xa0;: vers la &amp;gauche</translation>
    </message>
    <message>
        <source>Facing: &amp;front or back</source>
        <translation>Orientation&#xa0;: de &amp;face ou de dos</translation>
    </message>
    <message>
        <source>The video is a &amp;mirror image</source>
        <translation>La vidéo est une image &amp;miroir</translation>
    </message>
    <message>
        <source>&amp;Turn the picture right</source>
        <translation>Tour&amp;ner l’image à droite</translation>
    </message>
    <message>
        <source>Tur&amp;n the picture left</source>
        <translation>Tourner l’&amp;image à gauche</translation>
    </message>
    <message>
        <source>S&amp;ettings of this recording …</source>
        <translation>&amp;Réglages de cet enregistrement…</translation>
    </message>
    <message>
        <source>Chec&amp;k videos when they are opened</source>
        <translation>&amp;Vérifier les vidéos à l’ouverture</translation>
    </message>
    <message>
        <source>Get &amp;weights …</source>
        <translation>&amp;Obtenir les poids…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Skeleton</source>
        <translation>&amp;Squelette</translation>
    </message>
    <message>
        <source>&amp;Marks of repaired and filled points</source>
        <translation>&amp;Marques des points réparés ou comblés</translation>
    </message>
    <message>
        <source>&amp;Angles on the picture</source>
        <translation>&amp;Angles sur l’image</translation>
    </message>
    <message>
        <source>&amp;Trails</source>
        <translation>&amp;Trajectoires</translation>
    </message>
    <message>
        <source>&amp;Box around the person</source>
        <translation>&amp;Cadre autour de la personne</translation>
    </message>
    <message>
        <source>All this fainter</source>
        <translation>Tout cela plus pâle</translation>
    </message>
    <message>
        <source>All this stronger</source>
        <translation>Tout cela plus marqué</translation>
    </message>
    <message>
        <source>&amp;Whole picture</source>
        <translation>Image &amp;entière</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>Look of the s&amp;ystem</source>
        <translation>Apparence du s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;laire</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Som&amp;bre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Angles and shortcuts</source>
        <translation>&amp;Angles et raccourcis</translation>
    </message>
    <message>
        <source>A&amp;bout Kinetrace</source>
        <translation>À &amp;propos de Kinetrace</translation>
    </message>
</context>
<context>
    <name>AnalysisPanel</name>
    <message>
        <source>Analyse</source>
        <translation>Analyser</translation>
    </message>
    <message>
        <source>Analyse only the range</source>
        <translation>Analyser seulement la plage</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Choose person</source>
        <translation>Choisir la personne</translation>
    </message>
    <message>
        <source>Click the person in the picture whom to follow</source>
        <translation>Cliquez dans l’image sur la personne à suivre</translation>
    </message>
    <message>
        <source>Weights …</source>
        <translation>Poids…</translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation>Avancement de l’analyse</translation>
    </message>
    <message>
        <source>Get weights …</source>
        <translation>Obtenir les poids…</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Reading the video …</source>
        <translation>Lecture de la vidéo…</translation>
    </message>
    <message>
        <source>Frame {done} of {total}</source>
        <translation>Image {done} sur {total}</translation>
    </message>
    <message>
        <source>, paused</source>
        <translation>, en pause</translation>
    </message>
    <message>
        <source>, {rate:.3g} a second, {left} left</source>
        <translation>, {rate:.3g} par seconde, encore {left}</translation>
    </message>
    <message>
        <source>There are no weights on this computer yet.</source>
        <translation>Il n’y a pas encore de poids sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There are no weights for {name} on this computer.</source>
        <translation>Il n’y a pas de poids pour {name} sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Stopped after {n} of {total} frames.</source>
        <translation>Arrêtée après {n} images sur {total}.</translation>
    </message>
    <message>
        <source>It can be continued once the video is found.</source>
        <translation>Elle peut être reprise dès que la vidéo est retrouvée.</translation>
    </message>
    <message>
        <source>How long {name} takes here is shown as soon as it runs.</source>
        <translation>La durée de {name} sur cet ordinateur s’affiche dès le début du calcul.</translation>
    </message>
    <message>
        <source>{name} takes about {time} for this video on this computer.</source>
        <translation>{name} demande environ {time} pour cette vidéo sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{name} was never at work here; by its work it may take {time} for this video.</source>
        <translation>{name} n’a encore jamais été utilisé ici&#xa0;; d’après sa charge de calcul, il peut demander {time} pour cette vidéo.</translation>
    </message>
</context>
<context>
    <name>Analyst</name>
    <message>
        <source>{name}: this analysis was begun with other weights of EfficientPose {variant} than those that are on this computer now. Analyse it anew.</source>
        <translation>{name}&#xa0;: cette analyse a été commencée avec d’autres poids d’EfficientPose {variant} que ceux qui se trouvent maintenant sur cet ordinateur. Refaites l’analyse.</translation>
    </message>
    <message>
        <source>{name}: the file was changed since it was opened here. Open it again.</source>
        <translation>{name}&#xa0;: le fichier a été modifié depuis son ouverture ici. Ouvrez-le à nouveau.</translation>
    </message>
    <message>
        <source>Analysing {name}</source>
        <translation>Analyse de {name}</translation>
    </message>
</context>
<context>
    <name>AnglePlot</name>
    <message>
        <source>time (s)</source>
        <translation>temps (s)</translation>
    </message>
    <message>
        <source>time (min:s)</source>
        <translation>temps (min:s)</translation>
    </message>
    <message>
        <source>{definition}. 0 is {zero}, + is {positive}.</source>
        <translation>{definition}. 0&#xa0;: {zero}, +&#xa0;: {positive}.</translation>
    </message>
</context>
<context>
    <name>AskToWrite</name>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} existe déjà. Le remplacer&#xa0;?</translation>
    </message>
    <message>
        <source>Replace the files?</source>
        <translation>Remplacer les fichiers&#xa0;?</translation>
    </message>
    <message>
        <source>Files of these names are in the folder already ({n}): {names}</source>
        <translation>Des fichiers de ce nom sont déjà dans le dossier ({n})&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Remplacer le fichier&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>{name}: a recording, not a video. Open it in the main window.</source>
        <translation>{name}&#xa0;: un enregistrement, pas une vidéo. Ouvrez-le dans la fenêtre principale.</translation>
    </message>
    <message>
        <source>The videos lie on different drives. Take those of one drive at a time.</source>
        <translation>Les vidéos se trouvent sur des disques différents. Prenez celles d’un seul disque à la fois.</translation>
    </message>
</context>
<context>
    <name>BatchFilling</name>
    <message>
        <source>Add videos …</source>
        <translation>Ajouter des vidéos…</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take the selected videos out of the list</source>
        <translation>Retirer de la liste les vidéos sélectionnées</translation>
    </message>
    <message>
        <source>Looking for videos …</source>
        <translation>Recherche de vidéos…</translation>
    </message>
    <message>
        <source>Videos added: {n}.</source>
        <translation>Vidéos ajoutées&#xa0;: {n}.</translation>
    </message>
    <message>
        <source>All of them are in the list already.</source>
        <translation>Elles sont toutes déjà dans la liste.</translation>
    </message>
    <message>
        <source>There is no video in it.</source>
        <translation>Il n’y a là aucune vidéo.</translation>
    </message>
    <message>
        <source>Videos for the batch</source>
        <translation>Vidéos du lot</translation>
    </message>
    <message>
        <source>Folder of videos</source>
        <translation>Dossier de vidéos</translation>
    </message>
</context>
<context>
    <name>BatchInvitation</name>
    <message>
        <source>Drop videos or folders here</source>
        <translation>Déposez ici des vidéos ou des dossiers</translation>
    </message>
    <message>
        <source>They are analysed one after another with the network chosen in the main window. One that fails does not stop the others.</source>
        <translation>Elles sont analysées l’une après l’autre avec le réseau choisi dans la fenêtre principale. Un échec n’arrête pas les autres.</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Douteux</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Share of all samples (frames × keypoints) that are missing, repaired or filled</source>
        <translation>Part de tous les échantillons (images × points) manquants, réparés ou comblés</translation>
    </message>
    <message>
        <source>The picture shows where the network was least certain.</source>
        <translation>L’image montre le moment où le réseau était le moins sûr.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>déjà faite</translation>
    </message>
    <message>
        <source>done in {time}</source>
        <translation>faite en {time}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>une copie</translation>
    </message>
</context>
<context>
    <name>BatchResults</name>
    <message>
        <source>Folder for results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>a folder “{name}” beside the videos</source>
        <translation>un dossier «&#xa0;{name}&#xa0;» à côté des vidéos</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Video with the skeleton</source>
        <translation>Vidéo avec le squelette</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>on the picture</source>
        <translation>sur l’image</translation>
    </message>
    <message>
        <source>face blurred</source>
        <translation>visage flouté</translation>
    </message>
    <message>
        <source>on plain grey</source>
        <translation>sur fond gris</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>What is measured in all of the list. A recording that is there keeps its own task where none is chosen here; new ones are of walking then.</source>
        <translation>Ce qui est mesuré dans toute la liste. Un enregistrement déjà là garde sa tâche si aucune n’est choisie ici&#xa0;; pour les nouveaux, c’est alors la marche.</translation>
    </message>
    <message>
        <source>as it is set</source>
        <translation>telle que réglée</translation>
    </message>
    <message>
        <source>Turn the videos</source>
        <translation>Tourner les vidéos</translation>
    </message>
    <message>
        <source>For videos that were filmed upright and lie on their side. It holds for all of the list; a single one is turned in the main window.</source>
        <translation>Pour les vidéos filmées en hauteur et couchées sur le côté. Vaut pour toute la liste&#xa0;; pour une vidéo isolée, tournez l’image dans la fenêtre principale.</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>telles quelles</translation>
    </message>
    <message>
        <source>to the right (90°)</source>
        <translation>à droite (90°)</translation>
    </message>
    <message>
        <source>to the left (90°)</source>
        <translation>à gauche (90°)</translation>
    </message>
    <message>
        <source>upside down (180°)</source>
        <translation>à l’envers (180°)</translation>
    </message>
    <message>
        <source>back (0°)</source>
        <translation>retour (0°)</translation>
    </message>
    <message>
        <source>Results in</source>
        <translation>Résultats dans</translation>
    </message>
</context>
<context>
    <name>BatchTables</name>
    <message>
        <source>One table each of the parameters, cycles, repetitions and events of all videos of this list that are done, for statistics programs</source>
        <translation>Un tableau par type (paramètres, cycles, répétitions, événements) pour toutes les vidéos terminées de cette liste, destiné aux logiciels de statistique</translation>
    </message>
    <message>
        <source>Stop the tables</source>
        <translation>Arrêter les tableaux</translation>
    </message>
    <message>
        <source>Tables of all</source>
        <translation>Tableaux d’ensemble</translation>
    </message>
    <message>
        <source>Tables: {done} of {total} recordings</source>
        <translation>Tableaux&#xa0;: {done} sur {total} enregistrements</translation>
    </message>
    <message>
        <source>Written beside the results: {names}.</source>
        <translation>Écrits à côté des résultats&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Not in them:</source>
        <translation>N’y figurent pas&#xa0;:</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>Stopped; no table was written.</source>
        <translation>Arrêté&#xa0;; aucun tableau n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Batch</source>
        <translation>Traitement par lot</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Avancement du lot</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Done: {done}, failed: {failed}, copies: {copies}</source>
        <translation>Terminées&#xa0;: {done}, échecs&#xa0;: {failed}, copies&#xa0;: {copies}</translation>
    </message>
    <message>
        <source>Stopping; what is done is kept …</source>
        <translation>Arrêt en cours&#xa0;; ce qui est fait est conservé…</translation>
    </message>
    <message>
        <source>{done} of {total} videos</source>
        <translation>{done} vidéos sur {total}</translation>
    </message>
    <message>
        <source>, about {time} left</source>
        <translation>, encore {time} environ</translation>
    </message>
    <message>
        <source>Stopped. Start goes on from here.</source>
        <translation>Arrêté. «&#xa0;Démarrer&#xa0;» reprend à cet endroit.</translation>
    </message>
    <message>
        <source>There is no result of this video yet.</source>
        <translation>Cette vidéo n’a pas encore de résultat.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>There are no weights of the chosen network yet.</source>
        <translation>Les poids du réseau choisi manquent encore.</translation>
    </message>
</context>
<context>
    <name>CameraSearch</name>
    <message>
        <source>Looking for cameras</source>
        <translation>Recherche de caméras</translation>
    </message>
</context>
<context>
    <name>CameraWindow</name>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>Angle on show</source>
        <translation>Angle affiché</translation>
    </message>
    <message>
        <source>Live values lag a little and are for looking at. A recording is measured anew afterwards, with all it shows before and after each moment.</source>
        <translation>Les valeurs en direct ont un léger retard et ne servent qu’à l’observation. Un enregistrement est ensuite mesuré à nouveau, avec tout ce qui précède et suit chaque instant.</translation>
    </message>
    <message>
        <source>Choose another folder for recordings</source>
        <translation>Choisir un autre dossier pour les enregistrements</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Looking for cameras …</source>
        <translation>Recherche de caméras…</translation>
    </message>
    <message>
        <source>No camera was found. Connect one, allow cameras in the system&apos;s privacy settings, and look again.</source>
        <translation>Aucune caméra n’a été trouvée. Branchez-en une, autorisez les caméras dans les réglages de confidentialité du système et cherchez à nouveau.</translation>
    </message>
    <message>
        <source>Switching {name} on …</source>
        <translation>Mise en marche de {name}…</translation>
    </message>
    <message>
        <source>Recording {time}</source>
        <translation>Enregistrement {time}</translation>
    </message>
    <message>
        <source>Picture only: there are no weights on this computer yet.</source>
        <translation>Image seule&#xa0;: il n’y a pas encore de poids sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Loading the network …</source>
        <translation>Chargement du réseau…</translation>
    </message>
    <message>
        <source>The recording has ended because its disk is nearly full: {path}. Free some space, or choose another folder for recordings.</source>
        <translation>L’enregistrement s’est arrêté parce que son disque est presque plein&#xa0;: {path}. Libérez de la place ou choisissez un autre dossier pour les enregistrements.</translation>
    </message>
    <message>
        <source>The recording has ended early and is kept in {path}. {why}</source>
        <translation>L’enregistrement s’est arrêté avant l’heure et se trouve dans {path}. {why}</translation>
    </message>
    <message>
        <source>Nobody is seen.</source>
        <translation>Personne n’est visible.</translation>
    </message>
    <message>
        <source>Finishing the file …</source>
        <translation>Écriture de la fin du fichier…</translation>
    </message>
    <message>
        <source>{folder}: the disk is nearly full. Free some space, or choose another folder.</source>
        <translation>{folder}&#xa0;: le disque est presque plein. Libérez de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>Dossier des enregistrements</translation>
    </message>
    <message>
        <source>Stop and analyse</source>
        <translation>Arrêter et analyser</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>to {folder}</source>
        <translation>dans {folder}</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>The camera&apos;s pictures have changed their size, so the recording ends here. Look again for cameras to go on.</source>
        <translation>La taille des images de la caméra a changé, l’enregistrement s’arrête donc ici. Cherchez à nouveau des caméras pour continuer.</translation>
    </message>
    <message>
        <source>{path}: the recording was moved or deleted while it was made, so it ends here. Look for it where it was put, and look again for cameras to go on.</source>
        <translation>{path}&#xa0;: l’enregistrement a été déplacé ou supprimé pendant qu’il se faisait, il s’arrête donc ici. Cherchez-le là où il a été mis, et cherchez à nouveau des caméras pour continuer.</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Parameters of both recordings</source>
        <translation>Paramètres des deux enregistrements</translation>
    </message>
    <message>
        <source>Save the table …</source>
        <translation>Enregistrer le tableau…</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Jambe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Open a second recording: its parameters appear beside the first&apos;s.</source>
        <translation>Ouvrez un deuxième enregistrement&#xa0;: ses paramètres apparaîtront à côté de ceux du premier.</translation>
    </message>
    <message>
        <source>Table of your own error: {name}</source>
        <translation>Tableau de votre propre erreur&#xa0;: {name}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>beyond it</source>
        <translation>au-delà</translation>
    </message>
    <message>
        <source>within it</source>
        <translation>en deçà</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>ChoosingPerson</name>
    <message>
        <source>The person is chosen for the next analysis.</source>
        <translation>La personne est choisie pour la prochaine analyse.</translation>
    </message>
    <message>
        <source>Choose person</source>
        <translation>Choisir la personne</translation>
    </message>
    <message>
        <source>Somebody is followed before frame {frame} as well. Is that the same person?</source>
        <translation>Quelqu’un est suivi avant l’image {frame} aussi. Est-ce la même personne&#xa0;?</translation>
    </message>
    <message>
        <source>If so, what is before stays, and only from here on it is analysed anew. Otherwise nobody is followed before this frame.</source>
        <translation>Si oui, ce qui précède reste, et l’analyse ne reprend qu’à partir d’ici. Sinon personne n’est suivi avant cette image.</translation>
    </message>
    <message>
        <source>If so, the same person is followed before this frame when the whole video is analysed anew. Otherwise nobody is followed before this frame.</source>
        <translation>Si oui, la même personne est suivie avant cette image lorsque toute la vidéo est analysée de nouveau. Sinon personne n’est suivi avant cette image.</translation>
    </message>
    <message>
        <source>Same person: keep it</source>
        <translation>Même personne&#xa0;: garder</translation>
    </message>
    <message>
        <source>Somebody else: leave it out</source>
        <translation>Quelqu’un d’autre&#xa0;: laisser de côté</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Annuler {what}</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>&amp;Rétablir {what}</translation>
    </message>
</context>
<context>
    <name>ComparePlot</name>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>% of the gait cycle</source>
        <translation>% du cycle de marche</translation>
    </message>
    <message>
        <source>time (s)</source>
        <translation>temps (s)</translation>
    </message>
    <message>
        <source>{number} (cycles: {n})</source>
        <translation>{number} (cycles&#xa0;: {n})</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare two recordings</source>
        <translation>Comparer deux enregistrements</translation>
    </message>
    <message>
        <source>Open the second recording</source>
        <translation>Ouvrir le second enregistrement</translation>
    </message>
    <message>
        <source>Kinetrace recording</source>
        <translation>Enregistrement Kinetrace</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>Ouverture de {name}…</translation>
    </message>
    <message>
        <source>{name} is not analysed yet: analyse it and save the recording first.</source>
        <translation>{name} n’est pas encore analysée&#xa0;: analysez-la et enregistrez d’abord le résultat.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Open the second …</source>
        <translation>Ouvrir le second…</translation>
    </message>
    <message>
        <source>First contact, right</source>
        <translation>Premier contact initial, à droite</translation>
    </message>
    <message>
        <source>First contact, left</source>
        <translation>Premier contact initial, à gauche</translation>
    </message>
    <message>
        <source>First foot-off, right</source>
        <translation>Premier décollement du pied, à droite</translation>
    </message>
    <message>
        <source>First foot-off, left</source>
        <translation>Premier décollement du pied, à gauche</translation>
    </message>
    <message>
        <source>What both are aligned on</source>
        <translation>Ce sur quoi les deux sont alignés</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>These frames</source>
        <translation>Ces images</translation>
    </message>
    <message>
        <source>At the same moment in both. For frames of your own: move each recording with its own slider, then choose “These frames”.</source>
        <translation>Au même instant dans les deux. Pour des images de votre choix&#xa0;: déplacez chaque enregistrement avec son propre curseur, puis choisissez «&#xa0;Ces images&#xa0;».</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Play or pause both (Space)</source>
        <translation>Lire ou suspendre les deux (Espace)</translation>
    </message>
    <message>
        <source>Time of both recordings</source>
        <translation>Temps des deux enregistrements</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Aligned on</source>
        <translation>Alignés sur</translation>
    </message>
    <message>
        <source>One of the recordings has no such event: {what}.</source>
        <translation>L’un des enregistrements n’a pas cet événement&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
</context>
<context>
    <name>ComparedCurves</name>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Over time or over the gait cycle</source>
        <translation>En fonction du temps ou sur le cycle de marche</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>En fonction du temps</translation>
    </message>
    <message>
        <source>Over the gait cycle</source>
        <translation>Sur le cycle de marche</translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>Moves this recording alone, to align it by hand</source>
        <translation>Déplace cet enregistrement seul, pour l’aligner à la main</translation>
    </message>
    <message>
        <source>No recording yet</source>
        <translation>Pas encore d’enregistrement</translation>
    </message>
    <message>
        <source>Picture {name}</source>
        <translation>Image {name}</translation>
    </message>
    <message>
        <source>Frame of {name} alone</source>
        <translation>Image de {name} seul</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>No person was found. The person must be at least a quarter of the picture high; a box or click on the person helps.</source>
        <translation>Aucune personne n’a été trouvée. La personne doit occuper au moins un quart de la hauteur de l’image&#xa0;; un cadre autour d’elle ou un clic sur elle aide.</translation>
    </message>
    <message>
        <source>{0} people were in view; the most prominent one was followed. Click on another one to follow them instead.</source>
        <translation>{0} personnes étaient visibles&#xa0;; la plus nette a été suivie. Cliquez sur une autre pour la suivre à sa place.</translation>
    </message>
    <message>
        <source>Something that looked faintly like a person was followed until {0}, when somebody much clearer was seen. It was taken out.</source>
        <translation>Quelque chose qui ressemblait vaguement à une personne a été suivi jusqu’à {0}, quand quelqu’un de bien plus net est apparu. Ce passage a été retiré.</translation>
    </message>
    <message>
        <source>The person was lost from view and somebody was found again at {0}. Check that it is the same person.</source>
        <translation>La personne a été perdue de vue et quelqu’un a été retrouvé à {0}. Vérifiez qu’il s’agit de la même personne.</translation>
    </message>
    <message>
        <source>Nothing happened for {0} s: it hung, and was ended.</source>
        <translation>Rien ne s’est passé pendant {0}&#xa0;s&#xa0;: le travail était bloqué et a été arrêté.</translation>
    </message>
    <message>
        <source>It took longer than the limit of {0} s, and was ended.</source>
        <translation>La limite de {0}&#xa0;s a été dépassée, le travail a été arrêté.</translation>
    </message>
    <message>
        <source>{0}: the connection to the Dask scheduler is lost. The same command goes on from here.</source>
        <translation>{0}&#xa0;: la connexion à l’ordonnanceur Dask est perdue. La même commande reprend à cet endroit.</translation>
    </message>
    <message>
        <source>Unexpected, please report it: {0}: {1}</source>
        <translation>Erreur inattendue, merci de la signaler&#xa0;: {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>The Dask scheduler {0}: {1}</source>
        <translation>L’ordonnanceur Dask {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>it has {0}, the batch is made with {1}</source>
        <translation>il a {0}, le lot est fait avec {1}</translation>
    </message>
    <message>
        <source>it ended while it started</source>
        <translation>il s’est arrêté au démarrage</translation>
    </message>
    <message>
        <source>workers ended while they were at it: too little memory, or a damaged file</source>
        <translation>des processus se sont arrêtés pendant ce travail&#xa0;: trop peu de mémoire, ou un fichier endommagé</translation>
    </message>
    <message>
        <source>{0}: no Dask scheduler answers ({1}).</source>
        <translation>{0}&#xa0;: aucun ordonnanceur Dask ne répond ({1}).</translation>
    </message>
    <message>
        <source>The network&apos;s weights were changed. Run the batch again.</source>
        <translation>Les poids du réseau ont été changés. Relancez le lot.</translation>
    </message>
    <message>
        <source>{0}: there is no such folder. Check the path.</source>
        <translation>{0}&#xa0;: ce dossier n’existe pas. Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>{0}: cannot be read ({1})</source>
        <translation>{0}&#xa0;: lecture impossible ({1})</translation>
    </message>
    <message>
        <source>{0}: made by a newer Kinetrace. Go on with that version.</source>
        <translation>{0}&#xa0;: fait par une version plus récente de Kinetrace. Continuez avec celle-ci.</translation>
    </message>
    <message>
        <source>{0}: cannot be read ({1}).</source>
        <translation>{0}&#xa0;: lecture impossible ({1}).</translation>
    </message>
    <message>
        <source>{0}: not a list of a batch&apos;s files, or damaged ({1}). Move it away to begin anew; finished recordings beside it are recognised.</source>
        <translation>{0}&#xa0;: ce n’est pas la liste des fichiers d’un lot, ou elle est endommagée ({1}). Déplacez-la pour recommencer&#xa0;; les enregistrements terminés à côté d’elle sont reconnus.</translation>
    </message>
    <message>
        <source>{0} is not there: share it under the same path.</source>
        <translation>{0} n’est pas là&#xa0;: partagez-le sous le même chemin.</translation>
    </message>
    <message>
        <source>The same content as {0}.</source>
        <translation>Même contenu que {0}.</translation>
    </message>
    <message>
        <source>The same content as {0}: {1}</source>
        <translation>Même contenu que {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>For {0} s it is not certain which way they face.</source>
        <translation>Pendant {0}&#xa0;s, l’orientation de la personne n’est pas certaine.</translation>
    </message>
    <message>
        <source>{0}: changed while it was read. Run the batch again.</source>
        <translation>{0}&#xa0;: modifié pendant la lecture. Relancez le lot.</translation>
    </message>
    <message>
        <source>There was not enough memory for this file.</source>
        <translation>La mémoire ne suffisait pas pour ce fichier.</translation>
    </message>
    <message>
        <source>{0}: no TFLite interpreter is installed. &apos;pip install ai-edge-litert&apos; brings one.</source>
        <translation>{0}&#xa0;: aucun interpréteur TFLite n’est installé. «&#xa0;pip install ai-edge-litert&#xa0;» en fournit un.</translation>
    </message>
    <message>
        <source>{0}: there is no EfficientPoseRT.tflite here or another variant&apos;s. Get them from the folder models/tflite of the authors&apos; repository.</source>
        <translation>{0}&#xa0;: il n’y a ici ni EfficientPoseRT.tflite ni celui d’une autre variante. Prenez-les dans le dossier models/tflite du dépôt des auteurs.</translation>
    </message>
    <message>
        <source>{0}: not a TFLite network ({1}).</source>
        <translation>{0}&#xa0;: ce n’est pas un réseau TFLite ({1}).</translation>
    </message>
    <message>
        <source>{0}: {1} broke down.</source>
        <translation>{0}&#xa0;: {1} est tombé en panne.</translation>
    </message>
    <message>
        <source>Its process was ended by the system ({0}): too little memory, or a damaged file</source>
        <translation>Son processus a été arrêté par le système ({0})&#xa0;: trop peu de mémoire, ou un fichier endommagé</translation>
    </message>
    <message>
        <source>signal {0}</source>
        <translation>signal {0}</translation>
    </message>
    <message>
        <source>Its process ended unexpectedly (code {0})</source>
        <translation>Son processus s’est arrêté de façon inattendue (code {0})</translation>
    </message>
    <message>
        <source>a correction cannot be read: {0} ({1})</source>
        <translation>une correction ne peut pas être lue&#xa0;: {0} ({1})</translation>
    </message>
    <message>
        <source>The work could not be finished. {0}. What was done before is kept: close other programs and go on.</source>
        <translation>Le travail n’a pas pu être terminé. {0}. Ce qui était fait est conservé&#xa0;: fermez d’autres programmes et reprenez.</translation>
    </message>
    <message>
        <source>The recording has no analysed frame. Analyse the video first.</source>
        <translation>L’enregistrement n’a aucune image analysée. Analysez d’abord la vidéo.</translation>
    </message>
    <message>
        <source>gait is not measured: the task is {0}</source>
        <translation>la marche n’est pas mesurée, car la tâche est&#xa0;: {0}</translation>
    </message>
    <message>
        <source>it begins or ends with a doubtful contact: set that by hand</source>
        <translation>il commence ou finit par un contact douteux&#xa0;: placez celui-ci à la main</translation>
    </message>
    <message>
        <source>stride time {0} s, usual is {1} s</source>
        <translation>durée de l’enjambée {0}&#xa0;s, d’habitude {1}&#xa0;s</translation>
    </message>
    <message>
        <source>samples are missing</source>
        <translation>des échantillons manquent</translation>
    </message>
    <message>
        <source>{0} of the samples of the {1} are filled over gaps</source>
        <translation>{0} des échantillons ({1}) sont comblés sur des lacunes</translation>
    </message>
    <message>
        <source>{0} {1} rms from the median curve, limit {2}</source>
        <translation>écart quadratique moyen de {0} {1} à la courbe médiane, limite {2}</translation>
    </message>
    <message>
        <source>{0}: this is a file. Name the folder that it is in.</source>
        <translation>{0}&#xa0;: c’est un fichier. Nommez le dossier où il se trouve.</translation>
    </message>
    <message>
        <source>no event is clear enough or far enough from a gap</source>
        <translation>aucun événement n’est assez net ou assez loin d’une lacune</translation>
    </message>
    <message>
        <source>nowhere does the person face the left or right of the picture</source>
        <translation>la personne n’est nulle part tournée vers la gauche ou la droite de l’image</translation>
    </message>
    <message>
        <source>from {0} to {1} s: {2}</source>
        <translation>de {0} à {1}&#xa0;s&#xa0;: {2}</translation>
    </message>
    <message>
        <source>maximum minus minimum of each cycle, averaged</source>
        <translation>maximum moins minimum de chaque cycle, moyenne</translation>
    </message>
    <message>
        <source>value at {0} of each cycle, averaged</source>
        <translation>valeur à l’instant «&#xa0;{0}&#xa0;» de chaque cycle, moyenne</translation>
    </message>
    <message>
        <source>{0} of each cycle from {1} to {2}, averaged</source>
        <translation>{0} de chaque cycle entre {1} et {2}, moyenne</translation>
    </message>
    <message>
        <source>Knee at initial contact</source>
        <translation>Genou au contact initial</translation>
    </message>
    <message>
        <source>Knee, loading peak</source>
        <translation>Genou, pic de mise en charge</translation>
    </message>
    <message>
        <source>Knee, mid-stance minimum</source>
        <translation>Genou, minimum à mi-appui</translation>
    </message>
    <message>
        <source>Knee at foot-off</source>
        <translation>Genou au décollement du pied</translation>
    </message>
    <message>
        <source>Knee, swing peak</source>
        <translation>Genou, pic en oscillation</translation>
    </message>
    <message>
        <source>Knee, range of motion</source>
        <translation>Genou, amplitude</translation>
    </message>
    <message>
        <source>Thigh at initial contact</source>
        <translation>Cuisse au contact initial</translation>
    </message>
    <message>
        <source>Thigh, greatest flexion</source>
        <translation>Cuisse, flexion maximale</translation>
    </message>
    <message>
        <source>Thigh, greatest extension</source>
        <translation>Cuisse, extension maximale</translation>
    </message>
    <message>
        <source>Thigh at foot-off</source>
        <translation>Cuisse au décollement du pied</translation>
    </message>
    <message>
        <source>Thigh, range of motion</source>
        <translation>Cuisse, amplitude</translation>
    </message>
    <message>
        <source>Shank at initial contact</source>
        <translation>Segment jambier au contact initial</translation>
    </message>
    <message>
        <source>Shank, range of motion</source>
        <translation>Segment jambier, amplitude</translation>
    </message>
    <message>
        <source>Trunk, greatest forward lean</source>
        <translation>Tronc, inclinaison maximale vers l’avant</translation>
    </message>
    <message>
        <source>Trunk, range of motion</source>
        <translation>Tronc, amplitude</translation>
    </message>
    <message>
        <source>{0}: when</source>
        <translation>{0}&#xa0;: moment</translation>
    </message>
    <message>
        <source>where the {0}</source>
        <translation>moment du {0}</translation>
    </message>
    <message>
        <source>there is no gait cycle</source>
        <translation>il n’y a pas de cycle de marche</translation>
    </message>
    <message>
        <source>Step length</source>
        <translation>Longueur du pas</translation>
    </message>
    <message>
        <source>from the other ankle at its initial contact to this ankle at its own</source>
        <translation>de l’autre cheville à son contact initial à cette cheville au sien</translation>
    </message>
    <message>
        <source>Stride length</source>
        <translation>Longueur de l’enjambée</translation>
    </message>
    <message>
        <source>travel of the ankle from initial contact to initial contact</source>
        <translation>trajet de la cheville d’un contact initial au suivant</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>{0}/s</source>
        <translation>{0}/s</translation>
    </message>
    <message>
        <source>travel of the hips over the stride time</source>
        <translation>trajet des hanches divisé par la durée de l’enjambée</translation>
    </message>
    <message>
        <source>Ankle separation</source>
        <translation>Écart des chevilles</translation>
    </message>
    <message>
        <source>greatest distance of the ankles about initial contact; shorter than the step</source>
        <translation>plus grande distance des chevilles autour du contact initial&#xa0;; plus courte que le pas</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>the leg is on the far side, and in other cycles on the near one</source>
        <translation>la jambe est du côté éloigné, et du côté proche dans d’autres cycles</translation>
    </message>
    <message>
        <source>{0}: this is not the video that was analysed, its content differs. Put that one back to go on, or analyse this one from the beginning.</source>
        <translation>{0}&#xa0;: ce n’est pas la vidéo analysée, son contenu est différent. Remettez celle-là en place pour continuer, ou analysez celle-ci depuis le début.</translation>
    </message>
    <message>
        <source>{0}: this is the recording of another video. Move it away to analyse this one.</source>
        <translation>{0}&#xa0;: cet enregistrement est celui d’une autre vidéo. Déplacez-le pour analyser celle-ci.</translation>
    </message>
    <message>
        <source>{0}: its video was turned while it was analysed. Run the batch again.</source>
        <translation>{0}&#xa0;: sa vidéo a été tournée pendant son analyse. Relancez le lot.</translation>
    </message>
    <message>
        <source>{0}: the video is not where it was.</source>
        <translation>{0}&#xa0;: la vidéo n’est plus à sa place.</translation>
    </message>
    <message>
        <source>{0}: the video is another one than was analysed.</source>
        <translation>{0}&#xa0;: la vidéo n’est pas celle qui a été analysée.</translation>
    </message>
    <message>
        <source>{0} frames a second are too few for gait events; at least {1} are needed</source>
        <translation>{0} images par seconde ne suffisent pas pour les événements de marche&#xa0;; il en faut au moins {1}</translation>
    </message>
    <message>
        <source>1 frame a second is too few for gait events; at least {0} are needed</source>
        <translation>1 image par seconde ne suffit pas pour les événements de marche&#xa0;; il en faut au moins {0}</translation>
    </message>
    <message>
        <source>both ankles and the hips are seen for less than 0.8 s</source>
        <translation>les deux chevilles et les hanches sont visibles pendant moins de 0,8&#xa0;s</translation>
    </message>
    <message>
        <source>no steps: the ankles move only {0} leg lengths against each other</source>
        <translation>aucun pas&#xa0;: les chevilles ne bougent l’une par rapport à l’autre que de {0}&#xa0;longueur de jambe</translation>
    </message>
    <message>
        <source>only every {0} s</source>
        <translation>seulement toutes les {0}&#xa0;s</translation>
    </message>
    <message>
        <source>irregularly</source>
        <translation>irrégulièrement</translation>
    </message>
    <message>
        <source>the ankles part every {0} s but change places {1}: left and right look exchanged in part, then correct the legs; or one foot is only drawn up to the other, then set the events by hand</source>
        <translation>les chevilles s’écartent toutes les {0}&#xa0;s, mais alternent {1}&#xa0;: la gauche et la droite semblent échangées par endroits, corrigez alors les jambes&#xa0;; ou bien un pied est seulement ramené à côté de l’autre, placez alors les événements à la main</translation>
    </message>
    <message>
        <source>the person goes up or down as on stairs, which is not measured as walking</source>
        <translation>la personne monte ou descend comme dans un escalier, ce qui n’est pas mesuré comme la marche</translation>
    </message>
    <message>
        <source>one foot stays up as in hopping on one leg, which is not measured as walking</source>
        <translation>un pied reste en haut comme dans un saut à cloche-pied, ce qui n’est pas mesuré comme la marche</translation>
    </message>
    <message>
        <source>the feet go round as on pedals, which is not measured as walking</source>
        <translation>les pieds tournent comme sur des pédales, ce qui n’est pas mesuré comme la marche</translation>
    </message>
    <message>
        <source>the hips go up and down as onto a step or in lunges, which is not measured as walking</source>
        <translation>les hanches montent et descendent comme sur un marchepied ou en fentes, ce qui n’est pas mesuré comme la marche</translation>
    </message>
    <message>
        <source>Marker-based laboratory reference, for orientation</source>
        <translation>Référence de laboratoire à marqueurs, à titre indicatif</translation>
    </message>
    <message>
        <source>{0} ({1}, {2} speed)</source>
        <translation>{0} ({1}, vitesse {2})</translation>
    </message>
    <message>
        <source>known length of {0} m</source>
        <translation>une longueur connue de {0}&#xa0;m</translation>
    </message>
    <message>
        <source>body height of {0} m</source>
        <translation>une taille de {0}&#xa0;m</translation>
    </message>
    <message>
        <source>in the stretches {0} s: {1}</source>
        <translation>dans les passages {0}&#xa0;s&#xa0;: {1}</translation>
    </message>
    <message>
        <source>there is no keypoint on the heel or the toes</source>
        <translation>il n’y a pas de point sur le talon ni sur les orteils</translation>
    </message>
    <message>
        <source>it lies along the line of sight of a camera at the side</source>
        <translation>elle se trouve dans l’axe de visée d’une caméra placée de côté</translation>
    </message>
    <message>
        <source>hip centres alone do not show it; there is no marker on the iliac spines</source>
        <translation>les centres des hanches seuls ne la montrent pas&#xa0;; il n’y a pas de marqueur sur les épines iliaques</translation>
    </message>
    <message>
        <source>one camera does not show turns about a segment&apos;s axis</source>
        <translation>une seule caméra ne montre pas les rotations autour de l’axe d’un segment</translation>
    </message>
    <message>
        <source>they need the forces between foot and floor</source>
        <translation>ils demandent les forces entre le pied et le sol</translation>
    </message>
    <message>
        <source>Ankle angle</source>
        <translation>Angle de la cheville</translation>
    </message>
    <message>
        <source>Foot progression angle</source>
        <translation>Angle de progression du pied</translation>
    </message>
    <message>
        <source>Foot strike pattern</source>
        <translation>Mode d’attaque du pied</translation>
    </message>
    <message>
        <source>Step width</source>
        <translation>Largeur du pas</translation>
    </message>
    <message>
        <source>Pelvic tilt</source>
        <translation>Version du bassin</translation>
    </message>
    <message>
        <source>Rotation of hip, pelvis or foot</source>
        <translation>Rotation de la hanche, du bassin ou du pied</translation>
    </message>
    <message>
        <source>Joint moments and powers</source>
        <translation>Moments et puissances articulaires</translation>
    </message>
    <message>
        <source>it needs at least two contacts of one foot</source>
        <translation>il faut au moins deux contacts d’un même pied</translation>
    </message>
    <message>
        <source>no foot-off was found inside a cycle</source>
        <translation>aucun décollement du pied n’a été trouvé à l’intérieur d’un cycle</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>steps/min</source>
        <translation>pas/min</translation>
    </message>
    <message>
        <source>120 s over the stride time that fits the events of both legs, but for doubtful ones and those with which walking starts or stops</source>
        <translation>120&#xa0;s divisées par la durée d’enjambée qui s’accorde aux événements des deux jambes, sauf ceux qui sont douteux et ceux où la marche commence ou s’arrête</translation>
    </message>
    <message>
        <source>Stride time</source>
        <translation>Durée de l’enjambée</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>initial contact to the same foot&apos;s next one</source>
        <translation>d’un contact initial au suivant du même pied</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>Durée du pas</translation>
    </message>
    <message>
        <source>the other foot&apos;s initial contact to this foot&apos;s</source>
        <translation>du contact initial de l’autre pied à celui de ce pied</translation>
    </message>
    <message>
        <source>Stance time</source>
        <translation>Durée d’appui</translation>
    </message>
    <message>
        <source>initial contact to foot-off of the same foot</source>
        <translation>du contact initial au décollement du même pied</translation>
    </message>
    <message>
        <source>Swing time</source>
        <translation>Durée d’oscillation</translation>
    </message>
    <message>
        <source>foot-off to the next initial contact of the same foot</source>
        <translation>du décollement du pied au contact initial suivant du même pied</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Appui</translation>
    </message>
    <message>
        <source>% of cycle</source>
        <translation>% du cycle</translation>
    </message>
    <message>
        <source>stance time over stride time</source>
        <translation>durée d’appui divisée par la durée de l’enjambée</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>Oscillation</translation>
    </message>
    <message>
        <source>swing time over stride time</source>
        <translation>durée d’oscillation divisée par la durée de l’enjambée</translation>
    </message>
    <message>
        <source>Double support, initial</source>
        <translation>Double appui initial</translation>
    </message>
    <message>
        <source>initial contact to the other foot&apos;s foot-off</source>
        <translation>du contact initial de ce pied au décollement de l’autre</translation>
    </message>
    <message>
        <source>Double support, terminal</source>
        <translation>Double appui terminal</translation>
    </message>
    <message>
        <source>the other foot&apos;s initial contact to foot-off</source>
        <translation>du contact initial de l’autre pied au décollement de ce pied</translation>
    </message>
    <message>
        <source>Double support, total</source>
        <translation>Double appui total</translation>
    </message>
    <message>
        <source>Single support</source>
        <translation>Simple appui</translation>
    </message>
    <message>
        <source>a hand measurement cannot be read: {0} ({1})</source>
        <translation>une mesure faite à la main ne peut pas être lue&#xa0;: {0} ({1})</translation>
    </message>
    <message>
        <source>the keypoints have no heel and no toe; see the shank against the vertical</source>
        <translation>il n’y a pas de point sur le talon ni sur les orteils&#xa0;; voir le segment jambier par rapport à la verticale</translation>
    </message>
    <message>
        <source>the keypoints have no heel and no toe</source>
        <translation>il n’y a pas de point sur le talon ni sur les orteils</translation>
    </message>
    <message>
        <source>the keypoints have no heel and no toe, and one camera sees no rotation</source>
        <translation>il n’y a pas de point sur le talon ni sur les orteils, et une seule caméra ne voit pas de rotation</translation>
    </message>
    <message>
        <source>the keypoints have no point on the foot</source>
        <translation>il n’y a aucun point sur le pied</translation>
    </message>
    <message>
        <source>the pelvis is one point from the side: its bony landmarks are not seen</source>
        <translation>de côté, le bassin est un seul point&#xa0;: ses repères osseux ne sont pas visibles</translation>
    </message>
    <message>
        <source>needs pelvic tilt; see the hip to the trunk and the thigh</source>
        <translation>il faudrait la version du bassin&#xa0;; voir la hanche par rapport au tronc, et la cuisse</translation>
    </message>
    <message>
        <source>rotation about a segment&apos;s own axis leaves its two end points in place</source>
        <translation>une rotation autour de l’axe propre d’un segment laisse ses deux extrémités en place</translation>
    </message>
    <message>
        <source>one camera does not see turning about the vertical well enough</source>
        <translation>une seule caméra ne voit pas assez bien les rotations autour de la verticale</translation>
    </message>
    <message>
        <source>the trunk is a line from thorax to pelvis</source>
        <translation>le tronc est une ligne du thorax au bassin</translation>
    </message>
    <message>
        <source>the keypoints have no hand</source>
        <translation>il n’y a aucun point sur la main</translation>
    </message>
    <message>
        <source>lies along the line of sight of a camera from the side</source>
        <translation>se trouve dans l’axe de visée d’une caméra placée de côté</translation>
    </message>
    <message>
        <source>ankle_flexion</source>
        <translation>flexion de la cheville</translation>
    </message>
    <message>
        <source>foot_angle</source>
        <translation>angle du pied</translation>
    </message>
    <message>
        <source>foot_strike_pattern</source>
        <translation>mode d’attaque du pied</translation>
    </message>
    <message>
        <source>foot_progression</source>
        <translation>progression du pied</translation>
    </message>
    <message>
        <source>pronation</source>
        <translation>pronation</translation>
    </message>
    <message>
        <source>pelvic_tilt</source>
        <translation>version du bassin</translation>
    </message>
    <message>
        <source>hip_flexion_pelvis</source>
        <translation>flexion de hanche par rapport au bassin</translation>
    </message>
    <message>
        <source>hip_rotation</source>
        <translation>rotation de hanche</translation>
    </message>
    <message>
        <source>knee_rotation</source>
        <translation>rotation du genou</translation>
    </message>
    <message>
        <source>trunk_rotation</source>
        <translation>rotation du tronc</translation>
    </message>
    <message>
        <source>spine_curvature</source>
        <translation>courbure du rachis</translation>
    </message>
    <message>
        <source>wrist_flexion</source>
        <translation>flexion du poignet</translation>
    </message>
    <message>
        <source>step_width</source>
        <translation>largeur du pas</translation>
    </message>
    <message>
        <source>the video shows slow motion: its times are divided by the factor</source>
        <translation>la vidéo montre un ralenti&#xa0;: ses temps sont divisés par le facteur</translation>
    </message>
    <message>
        <source>its maps are not those of PyTorch</source>
        <translation>ses cartes ne sont pas celles de PyTorch</translation>
    </message>
    <message>
        <source>The graphics card failed ({0}). The work goes on on the CPU.</source>
        <translation>La carte graphique a échoué ({0}). Le calcul continue sur le processeur.</translation>
    </message>
    <message>
        <source>OpenVINO cannot run the network here ({0}). PyTorch does it, more slowly.</source>
        <translation>OpenVINO ne peut pas exécuter le réseau ici ({0}). PyTorch s’en charge, plus lentement.</translation>
    </message>
    <message>
        <source>There are no weights for EfficientPose {variant} on this computer. Get the published ones with &apos;kinetrace weights download {variant}&apos;, or import them from a folder or stick with &apos;kinetrace weights import FOLDER&apos;.</source>
        <translation>Il n’y a pas de poids pour EfficientPose {variant} sur cet ordinateur. Obtenez les poids publiés avec «&#xa0;kinetrace weights download {variant}&#xa0;», ou importez-les d’un dossier ou d’une clé avec «&#xa0;kinetrace weights import DOSSIER&#xa0;».</translation>
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
        <translation>Aucune carte graphique NVIDIA utilisable n’a été trouvée. Le calcul se fait sur le processeur.</translation>
    </message>
    <message>
        <source>{0}: not weights of EfficientPose {1}: {2}.</source>
        <translation>{0}&#xa0;: ce ne sont pas des poids d’EfficientPose {1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{0}: not a readable Keras weights file ({1}).</source>
        <translation>{0}&#xa0;: ce n’est pas un fichier de poids Keras lisible ({1}).</translation>
    </message>
    <message>
        <source>{0}: not the published {1}: expected {2} bytes, got {3}.</source>
        <translation>{0}&#xa0;: ce n’est pas le fichier publié {1}&#xa0;: {2} octets attendus, {3} reçus.</translation>
    </message>
    <message>
        <source>{0}: not the published {1}: expected git SHA-1 {2}, got {3}.</source>
        <translation>{0}&#xa0;: ce n’est pas le fichier publié {1}&#xa0;: SHA-1 git {2} attendu, {3} reçu.</translation>
    </message>
    <message>
        <source>{0}: not the published {1}: expected SHA-256 {2}, got {3}.</source>
        <translation>{0}&#xa0;: ce n’est pas le fichier publié {1}&#xa0;: SHA-256 {2} attendu, {3} reçu.</translation>
    </message>
    <message>
        <source>{0}: another window or command is downloading it already. Wait until it is here.</source>
        <translation>{0}&#xa0;: une autre fenêtre ou commande est déjà en train de le télécharger. Attendez qu’il soit là.</translation>
    </message>
    <message>
        <source>In the PDF of the report, boxes stand for letters that no font of this computer has: {0}. The HTML page shows them where it is read with such a font; or install one and write the report again.</source>
        <translation>Dans le PDF du rapport, des carrés remplacent les caractères qu’aucune police de cet ordinateur n’a&#xa0;: {0}. La page HTML les montre là où elle est lue avec une telle police&#xa0;; ou installez-en une et écrivez de nouveau le rapport.</translation>
    </message>
    <message>
        <source>The person was chosen in frame {0}, and nobody is looked for before it. Choose the person in the first of the frames that are to be analysed.</source>
        <translation>La personne a été choisie à l’image {0}, et personne n’est cherché avant. Choisissez la personne dans la première des images à analyser.</translation>
    </message>
    <message>
        <source>The person was chosen in frame {0}, which is not among those that were analysed. Check that it is the same person, or choose them in frame {1}.</source>
        <translation>La personne a été choisie dans l’image {0}, qui n’a pas été analysée. Vérifiez que c’est la même personne, ou choisissez-la dans l’image {1}.</translation>
    </message>
    <message>
        <source>From {0} to {1} s somebody who passed was followed. It was taken out, and the person who walked on is followed from there: check that it is the same.</source>
        <translation>De {0} à {1}&#xa0;s, quelqu’un qui passait a été suivi. Cela a été retiré, et la personne qui a continué est suivie à partir de là&#xa0;: vérifiez que c’est la même.</translation>
    </message>
    <message>
        <source>Nobody was seen where the person was chosen in frame {0}, and nobody is followed from there on. Choose them in a frame where they are seen.</source>
        <translation>Personne n’était visible à l’endroit choisi dans l’image {0}, et personne n’est suivi à partir de là. Choisissez la personne dans une image où elle est visible.</translation>
    </message>
    <message>
        <source>Nobody was seen where the person was chosen in frame {0}. Whoever came there later is followed: check that it is the same person, or choose them in a frame where they are seen.</source>
        <translation>Personne n’était visible à l’endroit choisi dans l’image {0}. La personne arrivée là plus tard est suivie&#xa0;: vérifiez que c’est la même, ou choisissez-la dans une image où elle est visible.</translation>
    </message>
    <message>
        <source>From frame {0} on the person is followed who was chosen there.</source>
        <translation>À partir de l’image {0}, la personne choisie à cet endroit est suivie.</translation>
    </message>
    <message>
        <source>The person was chosen in frame {0} and is followed from there on. Choose them in a frame where they come into view to have more.</source>
        <translation>La personne a été choisie à l’image {0} et est suivie à partir de là. Choisissez-la dans une image où elle entre dans le champ pour en avoir davantage.</translation>
    </message>
    <message>
        <source>1 frame a second is too few for this movement; it needs {0}.</source>
        <translation>1 image par seconde ne suffit pas pour ce mouvement, qui en demande {0}.</translation>
    </message>
    <message>
        <source>{0}: this is a folder; choose recordings in it, as by {1}</source>
        <translation>{0}&#xa0;: c’est un dossier&#xa0;; choisissez des enregistrements qui s’y trouvent, par exemple par {1}</translation>
    </message>
    <message>
        <source>g t²/8, t while the hips are over 0.16 leg lengths above standing (beyond tiptoe), less one frame</source>
        <translation>g t²/8, t&#xa0;: temps pendant lequel les hanches sont à plus de 0,16&#xa0;longueur de jambe au-dessus de la station debout (au-delà de la pointe des pieds), moins une image</translation>
    </message>
    <message>
        <source>g t²/8, t while the hips are over 0.04 leg lengths above standing (heels up), plus one frame</source>
        <translation>g t²/8, t&#xa0;: temps pendant lequel les hanches sont à plus de 0,04&#xa0;longueur de jambe au-dessus de la station debout (talons levés), plus une image</translation>
    </message>
    <message>
        <source>nowhere do the hips rise by 0.16 leg lengths, more than on tiptoe, with both ankles off the floor</source>
        <translation>nulle part les hanches ne s’élèvent de 0,16&#xa0;longueur de jambe, plus que sur la pointe des pieds, les deux chevilles ayant quitté le sol</translation>
    </message>
    <message>
        <source>rises left out: {0}; the hips stay up for longer than in a jump: of a step onto something it is none, of slow motion, say at how many frames a second it was recorded</source>
        <translation>montées laissées de côté&#xa0;: {0}&#xa0;; les hanches restent en haut plus longtemps que dans un saut&#xa0;: monter sur quelque chose n’est pas sauter, et pour un ralenti, indiquez à combien d’images par seconde il a été enregistré</translation>
    </message>
    <message>
        <source>{0}: missing in {1} % of the frames, where its extremes may lie</source>
        <translation>{0}&#xa0;: manque sur {1}&#xa0;% des images, où ses extrêmes peuvent se trouver</translation>
    </message>
    <message>
        <source>{0}: the greatest value is not seen; over {1}°</source>
        <translation>{0}&#xa0;: la plus grande valeur n’est pas vue&#xa0;; plus de {1}°</translation>
    </message>
    <message>
        <source>{0}: the least value is not seen; under {1}°</source>
        <translation>{0}&#xa0;: la plus petite valeur n’est pas vue&#xa0;; moins de {1}°</translation>
    </message>
    <message>
        <source>hips from 10 to 95 % of the way up</source>
        <translation>hanches de 10 à 95&#xa0;% de la montée</translation>
    </message>
    <message>
        <source>hips from 10 % of the first way up to 95 % of the fifth</source>
        <translation>hanches de 10&#xa0;% de la première montée à 95&#xa0;% de la cinquième</translation>
    </message>
    <message>
        <source>{0}: there are no weights here. Check the path.</source>
        <translation>{0}&#xa0;: il n’y a pas de poids ici. Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>Only frames {0} to {1} were analysed.</source>
        <translation>Seules les images {0} à {1} ont été analysées.</translation>
    </message>
    <message>
        <source>{0}: another batch is at work in this folder. Wait until it has ended, or choose another folder for the results.</source>
        <translation>{0}&#xa0;: un autre lot est en cours dans ce dossier. Attendez qu’il soit terminé, ou choisissez un autre dossier pour les résultats.</translation>
    </message>
    <message>
        <source>{0}: another batch is at work in {1}. One of these folders is in the other, and both could write the same files. Wait until that batch has ended, or choose another folder for the results.</source>
        <translation>{0}&#xa0;: un autre lot est en cours dans {1}. L’un de ces dossiers est dans l’autre, et les deux lots pourraient écrire les mêmes fichiers. Attendez que cet autre lot soit terminé, ou choisissez un autre dossier pour les résultats.</translation>
    </message>
    <message>
        <source>no frame shows the body from the top of the head to an ankle</source>
        <translation>aucune image ne montre le corps du sommet de la tête à une cheville</translation>
    </message>
    <message>
        <source>walking starts or stops: a foot is set down beside the other</source>
        <translation>la marche commence ou s’arrête&#xa0;: un pied est posé à côté de l’autre</translation>
    </message>
    <message>
        <source>its results are no numbers</source>
        <translation>ses résultats ne sont pas des nombres</translation>
    </message>
    <message>
        <source>both feet on the floor: initial and terminal together, of the cycles with all events of both feet in order</source>
        <translation>les deux pieds au sol&#xa0;: initial et terminal ensemble, pour les cycles avec tous les événements des deux pieds dans l’ordre</translation>
    </message>
    <message>
        <source>{0}: the file may not be read; check its permissions.</source>
        <translation>{0}&#xa0;: le fichier ne peut pas être lu&#xa0;; vérifiez ses droits.</translation>
    </message>
    <message>
        <source>{0}: the file cannot be read ({1}); copy it again.</source>
        <translation>{0}&#xa0;: le fichier ne peut pas être lu ({1})&#xa0;; copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>Somebody else is followed now: check what was set about the person before.</source>
        <translation>Une autre personne est suivie maintenant&#xa0;: vérifiez ce qui avait été fixé pour la personne d’avant.</translation>
    </message>
    <message>
        <source>Left and right were swapped by hand before: check them, this analysis may have them right by itself.</source>
        <translation>La gauche et la droite avaient été permutées à la main&#xa0;: vérifiez, cette analyse les donne peut-être déjà correctement.</translation>
    </message>
    <message>
        <source>the hips rise and fall as in running: choose the task Running</source>
        <translation>les hanches montent et descendent comme en courant&#xa0;: choisissez la tâche Course</translation>
    </message>
    <message>
        <source>the person walks backwards, and gait events are those of walking forwards; if that is wrong, set the facing</source>
        <translation>la personne marche à reculons, or les événements de la marche sont ceux de la marche avant&#xa0;; si c’est faux, indiquez l’orientation</translation>
    </message>
    <message>
        <source>the feet are not lifted on their way ahead: stepping on the spot is not measured as walking</source>
        <translation>les pieds ne sont pas levés pendant leur avancée&#xa0;: le piétinement sur place n’est pas mesuré comme la marche</translation>
    </message>
    <message>
        <source>{0}: the video cannot be read: {1}. Check the name, the permissions of file and folder, and the drive that it is on, or copy it again.</source>
        <translation>{0}&#xa0;: la vidéo ne peut pas être lue&#xa0;: {1}. Vérifiez le nom, les droits du fichier et du dossier et le disque où elle se trouve, ou copiez-la de nouveau.</translation>
    </message>
    <message>
        <source>{0} ({1} % where it is not known)</source>
        <translation>{0} ({1}&#xa0;% là où il n’est pas connu)</translation>
    </message>
    <message>
        <source>no foot stands still in the picture while the hips pass over it (treadmill, or a camera that follows): how fast the belt or the floor goes by is not seen</source>
        <translation>aucun pied n’est immobile dans l’image pendant que les hanches passent au-dessus (tapis roulant, ou caméra qui suit)&#xa0;: la vitesse du tapis ou du sol ne se voit pas</translation>
    </message>
    <message>
        <source>no cycle has all events of both feet in the order of walking; for a run, in which none has, choose the task Running</source>
        <translation>aucun cycle n’a tous les événements des deux pieds dans l’ordre de la marche&#xa0;; pour la course, où aucun ne les a, choisissez la tâche Course</translation>
    </message>
    <message>
        <source>the other foot&apos;s foot-off to its initial contact, of the cycles with all events of both feet in order; with double support it makes up their stance</source>
        <translation>du décollement de l’autre pied à son contact initial, pour les cycles avec tous les événements des deux pieds dans l’ordre&#xa0;; avec le double appui, il forme leur phase d’appui</translation>
    </message>
    <message>
        <source>one picture cannot be low-passed</source>
        <translation>une seule image ne peut pas être lissée</translation>
    </message>
    <message>
        <source>not low-passed: 1 frame a second is too few for a cut-off of {0} Hz, which needs more than {1}</source>
        <translation>pas de passe-bas&#xa0;: 1 image par seconde ne suffit pas pour une fréquence de coupure de {0}&#xa0;Hz, qui en demande plus de {1}</translation>
    </message>
    <message>
        <source>not low-passed: {0} frames a second are too few for a cut-off of {1} Hz, which needs more than {2}</source>
        <translation>pas de passe-bas&#xa0;: {0} images par seconde ne suffisent pas pour une fréquence de coupure de {1}&#xa0;Hz, qui en demande plus de {2}</translation>
    </message>
    <message>
        <source>{0}: there are no weights of EfficientPose {1} in this folder ({2}). Check the path.</source>
        <translation>{0}&#xa0;: ce dossier ne contient pas de poids d’EfficientPose {1} ({2}). Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>trained by Kinetrace</source>
        <translation>entraînés par Kinetrace</translation>
    </message>
    <message>
        <source>{0}: there is no such weights file.</source>
        <translation>{0}&#xa0;: ce fichier de poids n’existe pas.</translation>
    </message>
    <message>
        <source>{0}: the connection was cut ({1}). Start the download again: it continues where it stopped.</source>
        <translation>{0}&#xa0;: la connexion a été coupée ({1}). Relancez le téléchargement&#xa0;: il reprend où il s’est arrêté.</translation>
    </message>
    <message>
        <source>{0}: cannot be written ({1}). Check the folder and the space on the disk, then start the download again: it continues where it stopped.</source>
        <translation>{0}&#xa0;: écriture impossible ({1}). Vérifiez le dossier et la place sur le disque, puis relancez le téléchargement&#xa0;: il reprend où il s’est arrêté.</translation>
    </message>
    <message>
        <source>{0}: the server refuses to send the file. Try again later.</source>
        <translation>{0}&#xa0;: le serveur refuse d’envoyer le fichier. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>{0} It was removed. A proxy or a log-in page may have answered in place of the server; open {1} in a browser to see.</source>
        <translation>{0} Il a été retiré. Un serveur mandataire ou une page de connexion a peut-être répondu à la place du serveur&#xa0;; ouvrez {1} dans un navigateur pour voir.</translation>
    </message>
    <message>
        <source>named like weights but does not begin like them: damaged, or a web page saved in their place</source>
        <translation>porte un nom de poids mais n’en a pas le début&#xa0;: endommagé, ou une page web enregistrée à la place</translation>
    </message>
    <message>
        <source>may hold a pickle, which can run code: never opened; take the .h5 file</source>
        <translation>peut contenir un pickle, capable d’exécuter du code&#xa0;: jamais ouvert&#xa0;; prenez le fichier .h5</translation>
    </message>
    <message>
        <source>a network of another engine; take the .h5 file</source>
        <translation>un réseau d’un autre moteur&#xa0;; prenez le fichier .h5</translation>
    </message>
    <message>
        <source>no weights file</source>
        <translation>pas un fichier de poids</translation>
    </message>
    <message>
        <source>{0}: holds no weights of an EfficientPose</source>
        <translation>{0}&#xa0;: ne contient pas de poids d’un EfficientPose</translation>
    </message>
    <message>
        <source>weights of EfficientPose {0}, not the published file</source>
        <translation>poids d’EfficientPose {0}, pas le fichier publié</translation>
    </message>
    <message>
        <source>weights of EfficientPose {0}; origin: {1}</source>
        <translation>poids d’EfficientPose {0}&#xa0;; origine&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0}: there is no such file or folder. Check the path.</source>
        <translation>{0}&#xa0;: ce fichier ou dossier n’existe pas. Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>{0}: {1}. Check the folders, their permissions and the space on the disk.</source>
        <translation>{0}&#xa0;: {1}. Vérifiez les dossiers, leurs droits et la place sur le disque.</translation>
    </message>
    <message>
        <source>{0} holds values that are no finite numbers</source>
        <translation>{0} contient des valeurs qui ne sont pas des nombres finis</translation>
    </message>
    <message>
        <source>PyTorch cannot be loaded ({0}). Install Kinetrace again, as its README says; on Windows PyTorch also needs Microsoft&apos;s Visual C++ Redistributable.</source>
        <translation>PyTorch ne peut pas être chargé ({0}). Réinstallez Kinetrace, comme son README le dit&#xa0;; sous Windows, PyTorch a aussi besoin du «&#xa0;Visual C++ Redistributable&#xa0;» de Microsoft.</translation>
    </message>
    <message>
        <source>{0}: {1} holds values that are no finite numbers</source>
        <translation>{0}&#xa0;: {1} contient des valeurs qui ne sont pas des nombres finis</translation>
    </message>
    <message>
        <source>{0}: import it first, with &apos;kinetrace weights import FILE&apos;.</source>
        <translation>{0}&#xa0;: importez d’abord le fichier, avec «&#xa0;kinetrace weights import FICHIER&#xa0;».</translation>
    </message>
    <message>
        <source>{0}: usual_peak in its metadata: {1}.</source>
        <translation>{0}&#xa0;: usual_peak dans les métadonnées&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>weights of EfficientPose {0}, already imported from {1}</source>
        <translation>poids d’EfficientPose {0}, déjà importés de {1}</translation>
    </message>
    <message>
        <source>the published {0}, checksum right</source>
        <translation>le fichier publié {0}, somme de contrôle juste</translation>
    </message>
    <message>
        <source>the published {0}: another architecture</source>
        <translation>le fichier publié {0}&#xa0;: autre architecture</translation>
    </message>
    <message>
        <source>{0}: not a readable weights file ({1})</source>
        <translation>{0}&#xa0;: ce n’est pas un fichier de poids lisible ({1})</translation>
    </message>
    <message>
        <source>Research and education software. Not a medical device; not cleared or certified under EU MDR or by FDA; not for diagnosis, monitoring or treatment decisions. Numbers come from a 2-D video and can be wrong; check against the picture.</source>
        <translation>Logiciel de recherche et d’enseignement. Ce n’est pas un dispositif médical&#xa0;; ni autorisé ni certifié selon le règlement européen (MDR) ou par la FDA&#xa0;; ne pas l’utiliser pour diagnostiquer, surveiller ou décider d’un traitement. Les valeurs viennent d’une vidéo en 2D et peuvent être fausses&#xa0;; vérifiez-les sur l’image.</translation>
    </message>
    <message>
        <source>There is no key frame and no measurement by hand to make a still of.</source>
        <translation>Il n’y a ni image clé ni mesure faite à la main dont tirer une image.</translation>
    </message>
    <message>
        <source>Frames {0} are left out: no head was found there to make the face unrecognisable.</source>
        <translation>Les images {0} sont laissées de côté&#xa0;: aucune tête n’y a été trouvée pour rendre le visage méconnaissable.</translation>
    </message>
    <message>
        <source>Tables, one row a frame (CSV)</source>
        <translation>Tableaux, une ligne par image (CSV)</translation>
    </message>
    <message>
        <source>Tidy tables of cycles or repetitions, parameters and events (CSV)</source>
        <translation>Tableaux ordonnés des cycles ou répétitions, paramètres et événements (CSV)</translation>
    </message>
    <message>
        <source>Notes and measurements by hand (CSV)</source>
        <translation>Notes et mesures faites à la main (CSV)</translation>
    </message>
    <message>
        <source>OpenSim markers (TRC)</source>
        <translation>Marqueurs OpenSim (TRC)</translation>
    </message>
    <message>
        <source>OpenSim joint angles (MOT)</source>
        <translation>Angles articulaires OpenSim (MOT)</translation>
    </message>
    <message>
        <source>Motion laboratories (C3D)</source>
        <translation>Laboratoires d’analyse du mouvement (C3D)</translation>
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
        <translation>Les fichiers C3D demandent le paquet ezc3d. Installez-le avec&#xa0;: {0} -m pip install ezc3d</translation>
    </message>
    <message>
        <source>No file for Kinovea is written: its format cannot leave a point out, and one was never seen.</source>
        <translation>Aucun fichier pour Kinovea n’est écrit&#xa0;: son format ne peut omettre aucun point, et l’un d’eux n’a jamais été vu.</translation>
    </message>
    <message>
        <source>No MOT is written: no frame shows the person from the side, so that no joint angle of the model is known. Set the facing if it was not recognised.</source>
        <translation>Aucun MOT n’est écrit&#xa0;: aucune image ne montre la personne de côté, aucun angle articulaire du modèle n’est donc connu. Indiquez l’orientation si elle n’a pas été reconnue.</translation>
    </message>
    <message>
        <source>{0} Move it away to analyse the video anew.</source>
        <translation>{0} Déplacez-le pour analyser de nouveau la vidéo.</translation>
    </message>
    <message>
        <source>{0} of the angular velocity in each cycle from {1} to {2}, averaged; slope of the curve over the cycle, at 1 % steps; flexion is positive, extension negative</source>
        <translation>{0} de la vitesse angulaire dans chaque cycle entre {1} et {2}, moyenne&#xa0;; pente de la courbe sur le cycle, par pas de 1&#xa0;%&#xa0;; flexion positive, extension négative</translation>
    </message>
    <message>
        <source>no regular steps: the ankles do not change places in a steady rhythm; strides of {0} to {1} s are measured</source>
        <translation>aucun pas régulier&#xa0;: les chevilles n’alternent pas à un rythme régulier&#xa0;; on mesure des enjambées de {0} à {1}&#xa0;s</translation>
    </message>
    <message>
        <source>standard deviation over the mean of the stride times; the scatter of the events, about 0.01 s, is in it</source>
        <translation>écart-type sur la moyenne des durées de l’enjambée&#xa0;; la dispersion des événements, environ 0,01&#xa0;s, y est comprise</translation>
    </message>
    <message>
        <source>standard deviation over the mean of the step times; the scatter of the events, about 0.01 s, is in it</source>
        <translation>écart-type sur la moyenne des durées du pas&#xa0;; la dispersion des événements, environ 0,01&#xa0;s, y est comprise</translation>
    </message>
    <message>
        <source>quiet standing lasts {0} s and must last at least {1} s: nothing is taken off</source>
        <translation>la station debout immobile dure {0}&#xa0;s et doit durer au moins {1}&#xa0;s&#xa0;: rien n’est soustrait</translation>
    </message>
    <message>
        <source>The person lies in the picture, the head to the right.</source>
        <translation>La personne est couchée dans l’image, la tête à droite.</translation>
    </message>
    <message>
        <source>If they stand in truth, turn the picture left (Shift+R).</source>
        <translation>Si elle est debout en réalité, tournez l’image à gauche (Maj+R).</translation>
    </message>
    <message>
        <source>The person is small, about {0} pixels high.</source>
        <translation>La personne est petite, environ {0} pixels de haut.</translation>
    </message>
    <message>
        <source>Film from nearer or with more pixels, so that the person fills half of the picture.</source>
        <translation>Filmez de plus près ou avec plus de pixels, pour que la personne occupe la moitié de l’image.</translation>
    </message>
    <message>
        <source>The body is cut off at the {0} of the picture.</source>
        <translation>Le corps est coupé au bord de l’image ({0}).</translation>
    </message>
    <message>
        <source>Keep head and feet in view, with some room around them.</source>
        <translation>Gardez la tête et les pieds dans l’image, avec un peu de marge.</translation>
    </message>
    <message>
        <source>Up to {0} people are in view at once.</source>
        <translation>Jusqu’à {0} personnes sont visibles à la fois.</translation>
    </message>
    <message>
        <source>Choose person shows whom to follow; better is a video of one person alone.</source>
        <translation>«&#xa0;Choisir la personne&#xa0;» permet d’indiquer qui suivre&#xa0;; mieux vaut une vidéo d’une seule personne.</translation>
    </message>
    <message>
        <source>The person is not seen from the side, but turned by about {0}°.</source>
        <translation>La personne n’est pas vue de côté, mais tournée d’environ {0}°.</translation>
    </message>
    <message>
        <source>Film square to the direction of walking; angles in this view come out wrong.</source>
        <translation>Filmez perpendiculairement à la direction de marche&#xa0;; les angles de cette vue sont faux.</translation>
    </message>
    <message>
        <source>{0} frames a second are too few for this movement; it needs {1}.</source>
        <translation>{0} images par seconde ne suffisent pas pour ce mouvement&#xa0;; il en faut {1}.</translation>
    </message>
    <message>
        <source>Record at more frames a second. If it is slow motion, say at what rate it was recorded.</source>
        <translation>Enregistrez à plus d’images par seconde. S’il s’agit d’un ralenti, indiquez la cadence d’enregistrement.</translation>
    </message>
    <message>
        <source>The camera moves.</source>
        <translation>La caméra bouge.</translation>
    </message>
    <message>
        <source>Put it on a stand. If it follows the person, say so in the settings of the recording.</source>
        <translation>Posez la caméra sur un trépied. Si elle suit la personne, indiquez-le dans les réglages de l’enregistrement.</translation>
    </message>
    <message>
        <source>No person was found in {0} pictures of the video.</source>
        <translation>Aucune personne n’a été trouvée dans {0} images de la vidéo.</translation>
    </message>
    <message>
        <source>The whole body should be in view, well lit and at least a third of the picture high. A picture that lies on its side has to be turned.</source>
        <translation>Le corps entier doit être visible, bien éclairé, et occuper au moins un tiers de la hauteur de l’image. Une image couchée sur le côté doit être tournée.</translation>
    </message>
    <message>
        <source>A person is seen in {0} of {1} pictures only.</source>
        <translation>Une personne n’est visible que dans {0} images sur {1}.</translation>
    </message>
    <message>
        <source>Cut the video to the part in which the person is in view.</source>
        <translation>Réduisez la vidéo à la partie où la personne est visible.</translation>
    </message>
    <message>
        <source>The person is upside down in the picture.</source>
        <translation>La personne est à l’envers dans l’image.</translation>
    </message>
    <message>
        <source>Turn the picture right twice (R).</source>
        <translation>Tournez l’image deux fois à droite (R).</translation>
    </message>
    <message>
        <source>The person lies in the picture, the head to the left.</source>
        <translation>La personne est couchée dans l’image, la tête à gauche.</translation>
    </message>
    <message>
        <source>If they stand in truth, turn the picture right (R).</source>
        <translation>Si elle est debout en réalité, tournez l’image à droite (R).</translation>
    </message>
    <message>
        <source>Record at more frames a second.</source>
        <translation>Filmez avec plus d’images par seconde.</translation>
    </message>
    <message>
        <source>{0}: cannot be written ({1}). Choose another folder or free some space.</source>
        <translation>{0}&#xa0;: écriture impossible ({1}). Choisissez un autre dossier ou libérez de la place.</translation>
    </message>
    <message>
        <source>{0}: cannot be written ({1}). Choose another folder, or close the file where it is open.</source>
        <translation>{0}&#xa0;: écriture impossible ({1}). Choisissez un autre dossier, ou fermez le fichier là où il est ouvert.</translation>
    </message>
    <message>
        <source>{0}: cannot be written ({1}). Choose a shorter name: results are called after their video.</source>
        <translation>{0}&#xa0;: écriture impossible ({1}). Choisissez un nom plus court&#xa0;: les résultats portent le nom de leur vidéo.</translation>
    </message>
    <message>
        <source>{0}: there is no such recording.</source>
        <translation>{0}&#xa0;: cet enregistrement n’existe pas.</translation>
    </message>
    <message>
        <source>{0}: not a Kinetrace recording, or damaged ({1}).</source>
        <translation>{0}&#xa0;: ce n’est pas un enregistrement Kinetrace, ou il est endommagé ({1}).</translation>
    </message>
    <message>
        <source>{0}: made by a newer Kinetrace. Open it with that version.</source>
        <translation>{0}&#xa0;: fait par une version plus récente de Kinetrace. Ouvrez-le avec celle-ci.</translation>
    </message>
    <message>
        <source>if a joint was moved in place, choose the task Range of motion</source>
        <translation>si une articulation a été mobilisée sur place, choisissez la tâche Amplitude articulaire</translation>
    </message>
    <message>
        <source>the arm on the far side of the body has no extremes: it may be read as hanging while it moves, or as the near one; film each arm from its own side</source>
        <translation>le bras du côté opposé à la caméra n’a pas d’extrêmes&#xa0;: il peut être pris pour un bras pendant alors qu’il bouge, ou pour le bras proche&#xa0;; filmez chaque bras de son propre côté</translation>
    </message>
    <message>
        <source>it is not certain which way the person faces: check it, and set the facing</source>
        <translation>l’orientation de la personne n’est pas certaine&#xa0;: vérifiez-la et indiquez l’orientation</translation>
    </message>
    <message>
        <source>the body is turned by about {0} degrees out of the side view: angles read too small</source>
        <translation>le corps est tourné d’environ {0} degrés hors de la vue de côté&#xa0;: les angles sont trop petits</translation>
    </message>
    <message>
        <source>The recording asks for the task {0}, which this Kinetrace does not know. Choose another task, or open it with a newer Kinetrace.</source>
        <translation>L’enregistrement demande la tâche {0}, que cette version de Kinetrace ne connaît pas. Choisissez une autre tâche, ou ouvrez-le avec une version plus récente.</translation>
    </message>
    <message>
        <source>no person is seen, or there is one picture only</source>
        <translation>aucune personne n’est visible, ou il n’y a qu’une seule image</translation>
    </message>
    <message>
        <source>the task {0} would have repetitions ({1}): choose it if that is what was done</source>
        <translation>la tâche {0} aurait des répétitions ({1})&#xa0;: choisissez-la si c’est ce qui a été fait</translation>
    </message>
    <message>
        <source>Squat</source>
        <translation>Squat</translation>
    </message>
    <message>
        <source>From the side, the whole body in view; begin and end standing.</source>
        <translation>De côté, le corps entier visible&#xa0;; commencez et finissez debout.</translation>
    </message>
    <message>
        <source>Sit to stand</source>
        <translation>Lever de chaise</translation>
    </message>
    <message>
        <source>From the side, the chair in view; begin seated, stand up fully each time.</source>
        <translation>De côté, la chaise visible&#xa0;; commencez assis, levez-vous complètement à chaque fois.</translation>
    </message>
    <message>
        <source>Timed up and go</source>
        <translation>Timed up and go</translation>
    </message>
    <message>
        <source>From the side, chair and turning place in view, the camera still; sit for a second before rising.</source>
        <translation>De côté, la chaise et l’endroit du demi-tour dans l’image, la caméra immobile&#xa0;; restez assis une seconde avant de se lever.</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Saut</translation>
    </message>
    <message>
        <source>Upright jumps on the spot at 100 frames a second or more; stand still before and after.</source>
        <translation>Sauts verticaux sur place, à 100 images par seconde ou plus&#xa0;; restez immobile avant et après.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>From the side, best on a treadmill, at 60 frames a second or more.</source>
        <translation>De côté, de préférence sur tapis roulant, à 60 images par seconde ou plus.</translation>
    </message>
    <message>
        <source>Range of motion</source>
        <translation>Amplitude articulaire</translation>
    </message>
    <message>
        <source>In the plane in which the joint moves, square to the camera: standing, seated or lying. Move slowly to both ends.</source>
        <translation>Dans le plan où bouge l’articulation, perpendiculaire à la caméra&#xa0;: debout, assis ou couché. Allez lentement jusqu’en fin d’amplitude dans les deux sens.</translation>
    </message>
    <message>
        <source>{0}, {1}: not seen, and not given, in repetitions: {2}</source>
        <translation>{0}, {1}&#xa0;: non visible, et non donné, nombre de répétitions&#xa0;: {2}</translation>
    </message>
    <message>
        <source>{0}: not seen, and not given, in repetitions: {1}</source>
        <translation>{0}&#xa0;: non visible, et non donné, nombre de répétitions&#xa0;: {1}</translation>
    </message>
    <message>
        <source>greatest height of the hips minus their height in standing</source>
        <translation>plus grande hauteur des hanches moins leur hauteur debout</translation>
    </message>
    <message>
        <source>Height from flight time, at least</source>
        <translation>Hauteur d’après le temps de vol, au moins</translation>
    </message>
    <message>
        <source>Height from flight time, at most</source>
        <translation>Hauteur d’après le temps de vol, au plus</translation>
    </message>
    <message>
        <source>Rise of the hips</source>
        <translation>Élévation des hanches</translation>
    </message>
    <message>
        <source>no leg is seen from hip to ankle</source>
        <translation>aucune jambe n’est visible de la hanche à la cheville</translation>
    </message>
    <message>
        <source>{0} frames a second: heights from flight time are coarse</source>
        <translation>{0} images par seconde&#xa0;: les hauteurs d’après le temps de vol sont peu précises</translation>
    </message>
    <message>
        <source>no angle has a value: the joints are not seen, or the facing is not known</source>
        <translation>aucun angle n’a de valeur&#xa0;: les articulations ne sont pas visibles, ou l’orientation est inconnue</translation>
    </message>
    <message>
        <source>{0}, least value</source>
        <translation>{0}, plus petite valeur</translation>
    </message>
    <message>
        <source>smallest value of the whole recording</source>
        <translation>plus petite valeur de tout l’enregistrement</translation>
    </message>
    <message>
        <source>{0}, greatest value</source>
        <translation>{0}, plus grande valeur</translation>
    </message>
    <message>
        <source>largest value of the whole recording</source>
        <translation>plus grande valeur de tout l’enregistrement</translation>
    </message>
    <message>
        <source>{0}, range of motion</source>
        <translation>{0}, amplitude</translation>
    </message>
    <message>
        <source>largest minus smallest value</source>
        <translation>plus grande moins plus petite valeur</translation>
    </message>
    <message>
        <source>{0}, range in repetitions</source>
        <translation>{0}, amplitude des répétitions</translation>
    </message>
    <message>
        <source>largest minus smallest value of each movement there and back, averaged</source>
        <translation>plus grande moins plus petite valeur de chaque aller-retour, moyenne</translation>
    </message>
    <message>
        <source>a single extreme is as sure as the frame it is in: look at the picture there</source>
        <translation>un extrême isolé est aussi sûr que son image&#xa0;: regardez l’image à cet endroit</translation>
    </message>
    <message>
        <source>deg</source>
        <translation>°</translation>
    </message>
    <message>
        <source>{0}, {1}: the greatest value is not seen; over {2}°</source>
        <translation>{0}, {1}&#xa0;: la plus grande valeur n’est pas vue&#xa0;; plus de {2}°</translation>
    </message>
    <message>
        <source>{0}, {1}: the least value is not seen; under {2}°</source>
        <translation>{0}, {1}&#xa0;: la plus petite valeur n’est pas vue&#xa0;; moins de {2}°</translation>
    </message>
    <message>
        <source>120 s over the stride&apos;s period (autocorrelation of the ankles&apos; distance)</source>
        <translation>120&#xa0;s divisées par la période de l’enjambée (autocorrélation de la distance des chevilles)</translation>
    </message>
    <message>
        <source>no steady rhythm of 0.4 to 1.2 s a stride is seen; of slow motion, say at how many frames a second it was recorded</source>
        <translation>aucun rythme régulier de 0,4 à 1,2&#xa0;s par enjambée n’est visible&#xa0;; pour un ralenti, indiquez à combien d’images par seconde il a été enregistré</translation>
    </message>
    <message>
        <source>angles at contact are not given below 50 frames a second</source>
        <translation>sous 50 images par seconde, les angles au contact ne sont pas donnés</translation>
    </message>
    <message>
        <source>Knee at contact (proxy)</source>
        <translation>Genou au contact (approché)</translation>
    </message>
    <message>
        <source>value where the hips stop falling freely</source>
        <translation>valeur là où les hanches cessent de tomber librement</translation>
    </message>
    <message>
        <source>Shank at contact (proxy)</source>
        <translation>Segment jambier au contact (approché)</translation>
    </message>
    <message>
        <source>value where the hips stop falling freely; + ankle ahead</source>
        <translation>valeur là où les hanches cessent de tomber librement&#xa0;; + cheville en avant</translation>
    </message>
    <message>
        <source>Trunk at contact (proxy)</source>
        <translation>Tronc au contact (approché)</translation>
    </message>
    <message>
        <source>one foot stays up as in hopping on one leg, which is not measured as running</source>
        <translation>un pied reste en haut comme dans un saut à cloche-pied, ce qui n’est pas mesuré comme la course</translation>
    </message>
    <message>
        <source>the person is not taken to be seen from the side; if wrong, set the facing</source>
        <translation>la personne n’est pas considérée comme vue de côté&#xa0;; si c’est faux, indiquez l’orientation</translation>
    </message>
    <message>
        <source>Rise time</source>
        <translation>Durée du lever</translation>
    </message>
    <message>
        <source>Time of five rises</source>
        <translation>Durée de cinq levers</translation>
    </message>
    <message>
        <source>Rises in 30 s</source>
        <translation>Levers en 30&#xa0;s</translation>
    </message>
    <message>
        <source>times</source>
        <translation>fois</translation>
    </message>
    <message>
        <source>full stands within 30 s of first leaving the seat</source>
        <translation>positions debout complètes dans les 30&#xa0;s qui suivent le premier décollement du siège</translation>
    </message>
    <message>
        <source>maximum of each rise, averaged</source>
        <translation>maximum de chaque lever, moyenne</translation>
    </message>
    <message>
        <source>hips and ankles are not seen together</source>
        <translation>hanches et chevilles ne sont pas visibles ensemble</translation>
    </message>
    <message>
        <source>the hips stay at one height: nobody rises or sits down</source>
        <translation>les hanches restent à la même hauteur&#xa0;: personne ne se lève ni ne s’assied</translation>
    </message>
    <message>
        <source>a squat that the recording&apos;s beginning or end cuts off is left out</source>
        <translation>un squat coupé par le début ou la fin de l’enregistrement est laissé de côté</translation>
    </message>
    <message>
        <source>no depth, knee or trunk angle: the person is not taken to be seen from the side. If that is wrong, set the facing</source>
        <translation>ni profondeur, ni angle du genou ou du tronc&#xa0;: la personne n’est pas considérée comme vue de côté. Si c’est faux, indiquez l’orientation</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>the knee&apos;s greatest flexion in swing is given of the leg on the camera&apos;s side alone: behind it the other one is read too little bent; film each leg from its own side</source>
        <translation>la flexion maximale du genou en oscillation n’est donnée que pour la jambe du côté de la caméra&#xa0;: derrière elle, l’autre paraît trop peu fléchie&#xa0;; filmez chaque jambe de son côté</translation>
    </message>
    <message>
        <source>greatest value from contact (proxy) to the same foot&apos;s next, of the leg on the camera&apos;s side</source>
        <translation>valeur maximale du contact (approché) au suivant du même pied, de la jambe du côté de la caméra</translation>
    </message>
    <message>
        <source>at the bottom the knee&apos;s frontal angle is read too low, on rendered squats by 4 (II) to 9 degrees (RT) on average, and from one session to the next it differs by 6 to 10 (a standard error of 2 to 4, Gwynne &amp; Curran 2014)</source>
        <translation>au point le plus bas, l’angle frontal du genou est sous-estimé, en moyenne de 4 (II) à 9 degrés (RT) sur des squats de synthèse, et d’une séance à l’autre il diffère de 6 à 10 (erreur standard de 2 à 4, Gwynne &amp; Curran 2014)</translation>
    </message>
    <message>
        <source>hips leave 90 % of their standing height until they reach it again</source>
        <translation>du moment où les hanches quittent 90&#xa0;% de leur hauteur debout à celui où elles l’atteignent à nouveau</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>greatest angle of the thigh to the horizontal; 0 level, + below</source>
        <translation>plus grand angle de la cuisse par rapport à l’horizontale&#xa0;; 0 horizontale, + en dessous</translation>
    </message>
    <message>
        <source>Knee, greatest flexion</source>
        <translation>Genou, flexion maximale</translation>
    </message>
    <message>
        <source>maximum in each repetition, averaged</source>
        <translation>maximum de chaque répétition, moyenne</translation>
    </message>
    <message>
        <source>Trunk to shank at the bottom</source>
        <translation>Tronc par rapport au segment jambier au plus bas</translation>
    </message>
    <message>
        <source>forward lean of the trunk minus that of the shank; 0 parallel</source>
        <translation>inclinaison du tronc vers l’avant moins celle du segment jambier&#xa0;; 0&#xa0;: parallèles</translation>
    </message>
    <message>
        <source>bends that stay above 70 % of the standing height are not counted: {0}</source>
        <translation>les flexions qui restent au-dessus de 70&#xa0;% de la hauteur debout ne comptent pas&#xa0;: {0}</translation>
    </message>
    <message>
        <source>beyond 110 degrees of knee flexion the thigh hides the hip: angles are unsure</source>
        <translation>au-delà de 110 degrés de flexion du genou, la cuisse cache la hanche&#xa0;: les angles sont incertains</translation>
    </message>
    <message>
        <source>from the side one leg hides the other: do not compare left with right</source>
        <translation>de côté, une jambe cache l’autre&#xa0;: ne comparez pas la gauche à la droite</translation>
    </message>
    <message>
        <source>time begins with the movement: a stopwatch that is started at the word go shows more</source>
        <translation>le temps commence avec le mouvement&#xa0;: un chronomètre lancé au mot «&#xa0;partez&#xa0;» indique davantage</translation>
    </message>
    <message>
        <source>no time of the whole where nobody is seen to sit still before: film a second of it at least</source>
        <translation>pas de temps total si l’on ne voit personne assis immobile avant&#xa0;: filmez-en au moins une seconde</translation>
    </message>
    <message>
        <source>nobody is seen to rise from a chair, walk away, come back and sit down: film all of it from the side with a camera that stands still</source>
        <translation>on ne voit personne se lever d’une chaise, s’éloigner, revenir et s’asseoir&#xa0;: filmez le tout de côté, la caméra immobile</translation>
    </message>
    <message>
        <source>from the trunk&apos;s first lean until the hips are 95 % of the way up</source>
        <translation>du début de l’inclinaison du tronc jusqu’à ce que les hanches soient à 95&#xa0;% de la montée</translation>
    </message>
    <message>
        <source>from standing until the hips are slower than half of their walking speed</source>
        <translation>de la position debout jusqu’à ce que la vitesse des hanches tombe sous la moitié de leur vitesse de marche</translation>
    </message>
    <message>
        <source>hips slower than half of their walking speed around the farthest place</source>
        <translation>vitesse des hanches inférieure à la moitié de leur vitesse de marche, autour de l’endroit le plus éloigné</translation>
    </message>
    <message>
        <source>from the turn until the hips are slower than half of their walking speed for the last time</source>
        <translation>du demi-tour jusqu’à ce que la vitesse des hanches tombe une dernière fois sous la moitié de leur vitesse de marche</translation>
    </message>
    <message>
        <source>from the end of walking back until the hips are 90 % of the way down</source>
        <translation>de la fin du retour jusqu’à ce que les hanches soient à 90&#xa0;% de la descente</translation>
    </message>
    <message>
        <source>{0}: the camera cannot be opened. Close other programs that use it, and allow cameras in the system&apos;s privacy settings.</source>
        <translation>{0}&#xa0;: la caméra ne peut pas être ouverte. Fermez les autres programmes qui l’utilisent et autorisez les caméras dans les réglages de confidentialité du système.</translation>
    </message>
    <message>
        <source>{0}: no more pictures come from the camera. Connect it again.</source>
        <translation>{0}&#xa0;: la caméra n’envoie plus d’images. Rebranchez-la.</translation>
    </message>
    <message>
        <source>{0}: no frame of the video can be decoded.</source>
        <translation>{0}&#xa0;: aucune image de la vidéo ne peut être décodée.</translation>
    </message>
    <message>
        <source>{0} of {1} frames cannot be decoded (between {2} and {3} s)</source>
        <translation>{0} images sur {1} ne peuvent pas être décodées (entre {2} et {3}&#xa0;s)</translation>
    </message>
    <message>
        <source>{0} frames are damaged and were patched by the decoder</source>
        <translation>{0} images sont endommagées et ont été rapiécées par le décodeur</translation>
    </message>
    <message>
        <source>the picture&apos;s size changes at {0} s: frames of another shape, shown smaller with black edges: {1}; angles near such a change are unreliable</source>
        <translation>la taille de l’image change à {0}&#xa0;s&#xa0;: images d’une autre forme, montrées plus petites avec des bords noirs&#xa0;: {1}&#xa0;; les angles près d’un tel changement ne sont pas fiables</translation>
    </message>
    <message>
        <source>{0}: the picture is damaged and cannot be read; save it again.</source>
        <translation>{0}&#xa0;: l’image est endommagée et illisible&#xa0;; enregistrez-la à nouveau.</translation>
    </message>
    <message>
        <source>{0}: the picture cannot be read; save it again.</source>
        <translation>{0}&#xa0;: l’image est illisible&#xa0;; enregistrez-la à nouveau.</translation>
    </message>
    <message>
        <source>taken from its header</source>
        <translation>selon son en-tête</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>par hypothèse</translation>
    </message>
    <message>
        <source>no pictures for {0} s after {1} s</source>
        <translation>pas d’images pendant {0}&#xa0;s après {1}&#xa0;s</translation>
    </message>
    <message>
        <source>{0}: the file opens, but no picture in it can be decoded; it is damaged or cut off, copy it again.</source>
        <translation>{0}&#xa0;: le fichier s’ouvre, mais aucune de ses images ne peut être décodée&#xa0;; il est endommagé ou tronqué, copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>the file has no usable times: {0} frames per second {1}</source>
        <translation>le fichier n’a pas de temps utilisables&#xa0;: {0} images par seconde {1}</translation>
    </message>
    <message>
        <source>the video is interlaced: moving edges show a comb</source>
        <translation>la vidéo est entrelacée&#xa0;: les contours en mouvement forment un peigne</translation>
    </message>
    <message>
        <source>the header claims {0} frames, {1} are there</source>
        <translation>l’en-tête annonce {0} images, {1} sont présentes</translation>
    </message>
    <message>
        <source>the frames&apos; times run backwards and are not used</source>
        <translation>les temps des images reculent et ne sont pas utilisés</translation>
    </message>
    <message>
        <source>{0}: frame {1} at {2} s is damaged and cannot be decoded.</source>
        <translation>{0}&#xa0;: l’image {1} à {2}&#xa0;s est endommagée et ne peut pas être décodée.</translation>
    </message>
    <message>
        <source>the file may not be read; check its permissions.</source>
        <translation>le fichier ne peut pas être lu&#xa0;; vérifiez ses droits.</translation>
    </message>
    <message>
        <source>the file cannot be read ({0}); copy it again.</source>
        <translation>le fichier ne peut pas être lu ({0})&#xa0;; copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>HEIC pictures are not supported; save the picture as JPEG or PNG.</source>
        <translation>les images HEIC ne sont pas prises en charge&#xa0;; enregistrez l’image en JPEG ou PNG.</translation>
    </message>
    <message>
        <source>this is a text file, not a video.</source>
        <translation>c’est un fichier texte, pas une vidéo.</translation>
    </message>
    <message>
        <source>the index is missing because the recording or the copy was cut off; copy it again, or repair it with the camera&apos;s software.</source>
        <translation>l’index manque parce que l’enregistrement ou la copie a été interrompu&#xa0;; copiez le fichier à nouveau, ou réparez-le avec le logiciel de la caméra.</translation>
    </message>
    <message>
        <source>the file is damaged or incomplete and cannot be opened; copy it again.</source>
        <translation>le fichier est endommagé ou incomplet et ne peut pas être ouvert&#xa0;; copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>this is not a video that can be read, or it is damaged.</source>
        <translation>ce n’est pas une vidéo lisible, ou elle est endommagée.</translation>
    </message>
    <message>
        <source>only sound</source>
        <translation>seulement du son</translation>
    </message>
    <message>
        <source>no pictures</source>
        <translation>pas d’images</translation>
    </message>
    <message>
        <source>{0}: this is a folder; choose a video file inside it.</source>
        <translation>{0}&#xa0;: c’est un dossier&#xa0;; choisissez une vidéo qui s’y trouve.</translation>
    </message>
    <message>
        <source>{0}: there is no such file in {1}.</source>
        <translation>{0}&#xa0;: ce fichier n’existe pas dans {1}.</translation>
    </message>
    <message>
        <source>The error is what measuring leaves unsure of a change: half of its 95 % interval, of angles 5° at least. How a person varies from day to day is not in it.</source>
        <translation>L’erreur est ce que la mesure laisse d’incertain à un changement&#xa0;: la moitié de son intervalle à 95&#xa0;%, au moins 5° pour les angles. La variation d’une personne d’un jour à l’autre n’y est pas comprise.</translation>
    </message>
    <message>
        <source>Their codes are {0} and {1}: are they of one person?</source>
        <translation>Leurs codes sont {0} et {1}&#xa0;: sont-ils de la même personne&#xa0;?</translation>
    </message>
    <message>
        <source>Other movements are measured: {0} in the first, {1} then.</source>
        <translation>Les mouvements mesurés ne sont pas les mêmes&#xa0;: {0} dans le premier, {1} dans le second.</translation>
    </message>
    <message>
        <source>They are made in different ways, with EfficientPose {0} and {1}: analyse both alike.</source>
        <translation>Ils ne sont pas faits de la même manière, avec EfficientPose {0} et {1}&#xa0;: analysez les deux de façon identique.</translation>
    </message>
    <message>
        <source>They are not filtered alike: set one filter for both.</source>
        <translation>Ils ne sont pas filtrés de la même façon&#xa0;: réglez le même filtre pour les deux.</translation>
    </message>
    <message>
        <source>The camera is not on the same side of the person in both: a leg that is nearer to it in one is farther away in the other, and read differently.</source>
        <translation>La caméra n’est pas du même côté de la personne dans les deux&#xa0;: une jambe plus proche dans l’un est plus éloignée dans l’autre, et mesurée différemment.</translation>
    </message>
    <message>
        <source>Cadences are {0} % apart: angles and times change with the pace.</source>
        <translation>Les cadences diffèrent de {0}&#xa0;%&#xa0;: les angles et les temps changent avec l’allure.</translation>
    </message>
    <message>
        <source>Only one of them has lengths in metres: give both a scale.</source>
        <translation>Un seul a des longueurs en mètres&#xa0;: donnez une échelle aux deux.</translation>
    </message>
    <message>
        <source>in the stretches {0} s and in {1} more: {2}</source>
        <translation>dans les passages {0}&#xa0;s et {1} de plus&#xa0;: {2}</translation>
    </message>
    <message>
        <source>{0}: not a readable weights file ({1}). Import it again, or name another one.</source>
        <translation>{0}&#xa0;: ce n’est pas un fichier de poids lisible ({1}). Importez-le de nouveau ou indiquez-en un autre.</translation>
    </message>
    <message>
        <source>analysed anew: the recording that was there is by EfficientPose {0} with other weights, {1}</source>
        <translation>analysé à nouveau&#xa0;: l’enregistrement présent est d’EfficientPose {0} avec d’autres poids, {1}</translation>
    </message>
    <message>
        <source>analysed anew: the recording that was there was made with the averaging {0}</source>
        <translation>analysé à nouveau&#xa0;: l’enregistrement présent a été fait avec la moyenne {0}</translation>
    </message>
    <message>
        <source>analysed anew: the recording that was there is by Kinetrace {0}</source>
        <translation>analysé à nouveau&#xa0;: l’enregistrement présent est de Kinetrace {0}</translation>
    </message>
    <message>
        <source>{0}: another batch is at work on this Dask cluster. Wait until it has ended, or start a scheduler and workers of its own for this one.</source>
        <translation>{0}&#xa0;: un autre lot est en cours sur ce cluster Dask. Attendez qu’il soit terminé, ou démarrez pour celui-ci un ordonnanceur et des processus de travail à lui.</translation>
    </message>
    <message>
        <source>the video with the skeleton is of earlier results</source>
        <translation>la vidéo avec le squelette correspond à des résultats antérieurs</translation>
    </message>
    <message>
        <source>The error is the repeatability of your own recordings, where their table has it; else half of the 95 % interval of the change, of angles 5° at least.</source>
        <translation>L’erreur est la répétabilité de vos propres enregistrements, quand leur tableau la donne&#xa0;; sinon la moitié de l’intervalle à 95&#xa0;% du changement, au moins 5° pour les angles.</translation>
    </message>
    <message>
        <source>Both are of the same video: only how it was analysed can differ.</source>
        <translation>Les deux viennent de la même vidéo&#xa0;: seule l’analyse peut différer.</translation>
    </message>
    <message>
        <source>Quiet standing is taken off the angles of only one: take it off in both or neither.</source>
        <translation>La station debout immobile n’est soustraite des angles que dans un seul&#xa0;: soustrayez-la dans les deux ou dans aucun.</translation>
    </message>
    <message>
        <source>The turn of the path is taken off in only one: set both alike.</source>
        <translation>La rotation du trajet n’est corrigée que dans un seul&#xa0;: réglez les deux de la même façon.</translation>
    </message>
    <message>
        <source>Their floors are tilted by {0}° against each other: where both are level, a camera was rolled, and angles to the vertical differ by that. Take it off in the settings of the recording.</source>
        <translation>Leurs sols sont inclinés de {0}° l’un par rapport à l’autre&#xa0;: si tous deux sont horizontaux, une caméra était inclinée, et les angles par rapport à la verticale diffèrent d’autant. Les réglages de l’enregistrement permettent de le retrancher.</translation>
    </message>
    <message>
        <source>The camera&apos;s roll is taken off only one of them: angles to the vertical are not alike.</source>
        <translation>Le roulis de la caméra n’est retranché que dans l’un des deux&#xa0;: les angles par rapport à la verticale ne sont pas mesurés de la même façon.</translation>
    </message>
    <message>
        <source>Knee, greatest flexion velocity</source>
        <translation>Genou, vitesse de flexion maximale</translation>
    </message>
    <message>
        <source>Knee, greatest extension velocity</source>
        <translation>Genou, vitesse d’extension maximale</translation>
    </message>
    <message>
        <source>every stride is seen from the front or the back, where the way of the feet does not show</source>
        <translation>chaque enjambée est vue de face ou de dos, où le trajet des pieds ne se voit pas</translation>
    </message>
    <message>
        <source>Stride time, variation</source>
        <translation>Durée de l’enjambée, variabilité</translation>
    </message>
    <message>
        <source>Step time, variation</source>
        <translation>Durée du pas, variabilité</translation>
    </message>
    <message>
        <source>it is not certain which leg is the left one; check it in the picture, and swap the legs where they are wrong</source>
        <translation>on ne sait pas avec certitude quelle jambe est la gauche&#xa0;; vérifiez sur l’image et permutez les jambes là où c’est faux</translation>
    </message>
    <message>
        <source>another person is in the way; check in the picture that the same one is followed before and after</source>
        <translation>une autre personne gêne&#xa0;; vérifiez dans l’image que la même personne est suivie avant et après</translation>
    </message>
    <message>
        <source>in the picture the floor is tilted by {0}° (+ rises to the right; from {1} stances). Where it is level and the path square to the camera, the camera was rolled and angles to the vertical are wrong by that: take off {2}° in the settings of the recording (--level)</source>
        <translation>dans l’image, le sol est incliné de {0}° (+ monte vers la droite&#xa0;; d’après {1} appuis). S’il est horizontal et le trajet perpendiculaire à l’axe de la caméra, la caméra était inclinée et les angles par rapport à la verticale sont faux d’autant&#xa0;: retrancher {2}° dans les réglages de l’enregistrement (--level)</translation>
    </message>
    <message>
        <source>{0}: this is a folder. Name a weights file in it.</source>
        <translation>{0}&#xa0;: c’est un dossier. Indiquez un fichier de poids qui s’y trouve.</translation>
    </message>
    <message>
        <source>{0}: the server answered {1} {2}. Try again later, or get {3} in another way and import it (in a terminal: kinetrace weights import FILE).</source>
        <translation>{0}&#xa0;: le serveur a répondu {1} {2}. Réessayez plus tard, ou procurez-vous {3} autrement et importez-le (dans un terminal&#xa0;: kinetrace weights import FICHIER).</translation>
    </message>
    <message>
        <source>{0}: no connection ({1}). Without internet, get the file on another computer at this address, carry it here and import it (in a terminal: kinetrace weights import FILE).</source>
        <translation>{0}&#xa0;: pas de connexion ({1}). Sans internet, prenez le fichier à cette adresse sur un autre ordinateur, apportez-le ici et importez-le (dans un terminal&#xa0;: kinetrace weights import FICHIER).</translation>
    </message>
    <message>
        <source>{0}: cannot be read ({1}). Choose another file.</source>
        <translation>{0}&#xa0;: lecture impossible ({1}). Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{0}: not a table that &apos;kinetrace repeatability --csv&apos; wrote ({1}). Choose another file.</source>
        <translation>{0}&#xa0;: pas un tableau écrit par «&#xa0;kinetrace repeatability --csv&#xa0;» ({1}). Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Angular velocities, one row a frame (CSV)</source>
        <translation>Vitesses angulaires, une ligne par image (CSV)</translation>
    </message>
    <message>
        <source>No table was written, for none of the recordings can be read. {0}: {1}</source>
        <translation>Aucun tableau n’a été écrit, car aucun des enregistrements n’est lisible. {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0}: a video of this name is there that Kinetrace did not write, and stays. Move or rename it, or leave the video with the skeleton out.</source>
        <translation>{0}&#xa0;: une vidéo de ce nom, que Kinetrace n’a pas écrite, existe déjà et reste en place. Déplacez-la, renommez-la, ou renoncez à la vidéo avec le squelette.</translation>
    </message>
    <message>
        <source>{0} recordings have no code and count as one person&apos;s.</source>
        <translation>{0} enregistrements n’ont pas de code et comptent comme ceux d’une seule personne.</translation>
    </message>
    <message>
        <source>Too few recordings for a number: it takes three with the same parameter of one person, or two each of two. Their codes tell persons apart: &apos;Settings of this recording&apos; in the window sets them.</source>
        <translation>Trop peu d’enregistrements pour un chiffre&#xa0;: il en faut trois d’une même personne avec le même paramètre, ou deux de chacune de deux personnes. Les codes distinguent les personnes&#xa0;: ils se règlent dans la fenêtre, sous «&#xa0;Réglages de cet enregistrement&#xa0;».</translation>
    </message>
    <message>
        <source>{0} and {1} are of the same video: one movement says nothing of how far repeated ones differ. Leave one of them out; where they are of two persons give each a code.</source>
        <translation>{0} et {1} viennent de la même vidéo&#xa0;: un seul mouvement ne dit rien de l’écart entre des mouvements répétés. Laissez-en un de côté&#xa0;; s’il s’agit de deux personnes, donnez un code à chacune.</translation>
    </message>
    <message>
        <source>Somebody else was in view at {0} s. Check who is followed, and click on the other one to follow them instead.</source>
        <translation>Une autre personne était visible à {0}&#xa0;s. Vérifiez qui est suivi et cliquez sur l’autre pour la suivre à sa place.</translation>
    </message>
    <message>
        <source>{0}: none of the pictures looked at can be decoded; the file is damaged, copy it again.</source>
        <translation>{0}&#xa0;: aucune des images examinées ne peut être décodée&#xa0;; le fichier est endommagé, copiez-le de nouveau.</translation>
    </message>
    <message>
        <source>{0}: cannot be written ({1}). With all its folders the name may be too long here: choose a folder with a shorter path.</source>
        <translation>{0}&#xa0;: écriture impossible ({1}). Avec tous ses dossiers, le nom est peut-être trop long ici&#xa0;: choisissez un dossier dont le chemin est plus court.</translation>
    </message>
    <message>
        <source>the body is turned by about {0} degrees out of the side view: {1} are taken off, and angles are less certain</source>
        <translation>le corps est tourné d’environ {0} degrés hors de la vue de côté&#xa0;: {1} sont compensés, et les angles sont moins sûrs</translation>
    </message>
    <message>
        <source>Gait</source>
        <translation>Marche</translation>
    </message>
    <message>
        <source>Single-leg squat</source>
        <translation>Squat unipodal</translation>
    </message>
    <message>
        <source>From the front, the whole body in view; stand on one leg before and after, as often as wanted, then on the other.</source>
        <translation>De face, le corps entier dans l’image&#xa0;; tenez-vous sur une jambe avant et après, autant de fois que vous voulez, puis sur l’autre.</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>Posture</translation>
    </message>
    <message>
        <source>From the side or from the front, the camera on a stand and level; hold each posture for two seconds.</source>
        <translation>De profil ou de face, la caméra sur un trépied et de niveau&#xa0;; tenez chaque posture deux secondes.</translation>
    </message>
    <message>
        <source>{0}, {1}: read where the leg is repaired or filled over gaps, in repetitions: {2}; check them in the picture</source>
        <translation>{0}, {1}&#xa0;: lu là où la jambe est réparée ou complétée sur des lacunes, nombre de répétitions&#xa0;: {2}&#xa0;; à vérifier dans l’image</translation>
    </message>
    <message>
        <source>{0}: read where the body is repaired or filled over gaps, in repetitions: {1}; check them in the picture</source>
        <translation>{0}&#xa0;: lu là où le corps est réparé ou complété sur des lacunes, nombre de répétitions&#xa0;: {1}&#xa0;; à vérifier dans l’image</translation>
    </message>
    <message>
        <source>{0}, held still</source>
        <translation>{0}, position tenue</translation>
    </message>
    <message>
        <source>median of each stretch in which the body is held still for a second, averaged</source>
        <translation>médiane de chaque passage où le corps est tenu immobile une seconde, moyenne</translation>
    </message>
    <message>
        <source>the body is held still</source>
        <translation>le corps est tenu immobile</translation>
    </message>
    <message>
        <source>nowhere is the body held still for a second: hold the posture, the camera on a stand</source>
        <translation>le corps n’est nulle part tenu immobile une seconde&#xa0;: tenez la posture, la caméra sur un trépied</translation>
    </message>
    <message>
        <source>joint centres are a network&apos;s: a constant offset of some degrees is in each angle, and a difference between two recordings made alike is surer than one of them</source>
        <translation>les centres articulaires sont ceux d’un réseau&#xa0;: chaque angle contient un décalage constant de quelques degrés, et une différence entre deux enregistrements faits de la même façon est plus sûre que l’un d’eux</translation>
    </message>
    <message>
        <source>highest minus lowest point of the hips from contact (proxy) to the other foot&apos;s, against their mean over a step</source>
        <translation>point le plus haut moins le plus bas des hanches, du contact (approché) à celui de l’autre pied, par rapport à leur moyenne sur un pas</translation>
    </message>
    <message>
        <source>Knee&apos;s greatest flexion in stance</source>
        <translation>Flexion maximale du genou en appui</translation>
    </message>
    <message>
        <source>maximum within 0.3 strides after contact (proxy)</source>
        <translation>maximum jusqu’à 0,3&#xa0;cycle après le contact (approché)</translation>
    </message>
    <message>
        <source>Knee&apos;s greatest flexion in swing</source>
        <translation>Flexion maximale du genou en oscillation</translation>
    </message>
    <message>
        <source>Thigh&apos;s greatest extension</source>
        <translation>Extension maximale de la cuisse</translation>
    </message>
    <message>
        <source>least value from contact (proxy) to the same foot&apos;s next; - knee behind</source>
        <translation>valeur minimale du contact (approché) au suivant du même pied&#xa0;; − genou en arrière</translation>
    </message>
    <message>
        <source>contact is a proxy: there is no keypoint on the foot. How long it is on the ground, and how it lands, is not given</source>
        <translation>le contact est approché&#xa0;: il n’y a pas de point sur le pied. La durée de son appui au sol et la façon dont il se pose ne sont pas données</translation>
    </message>
    <message>
        <source>Hips&apos; rise and fall</source>
        <translation>Oscillation verticale des hanches</translation>
    </message>
    <message>
        <source>the hips hardly rise and fall as in running: of a walk, choose the task Gait</source>
        <translation>les hanches montent et descendent à peine comme en courant&#xa0;: pour une marche, choisissez la tâche Marche</translation>
    </message>
    <message>
        <source>the hips never go below 90 % of their standing height and back</source>
        <translation>les hanches ne descendent jamais sous 90&#xa0;% de leur hauteur debout pour remonter</translation>
    </message>
    <message>
        <source>no angle of the knee, pelvis or trunk: the person is not taken to be seen from the front. If that is wrong, set the facing</source>
        <translation>aucun angle du genou, du bassin ou du tronc&#xa0;: la personne n’est pas considérée comme vue de face. Si c’est faux, indiquez l’orientation</translation>
    </message>
    <message>
        <source>hips leave 96 % of their standing height until they reach it again</source>
        <translation>du moment où les hanches quittent 96&#xa0;% de leur hauteur debout à celui où elles l’atteignent à nouveau</translation>
    </message>
    <message>
        <source>Hips, lowering</source>
        <translation>Hanches, abaissement</translation>
    </message>
    <message>
        <source>of their height above the lower ankle in standing, at the lowest point</source>
        <translation>de leur hauteur debout au-dessus de la cheville la plus basse, au point le plus bas</translation>
    </message>
    <message>
        <source>Knee, frontal angle at the bottom</source>
        <translation>Genou, angle frontal au point le plus bas</translation>
    </message>
    <message>
        <source>frontal plane projection angle of the standing leg where the hips are lowest; + valgus</source>
        <translation>angle de projection dans le plan frontal de la jambe d’appui là où les hanches sont au plus bas&#xa0;; + valgus</translation>
    </message>
    <message>
        <source>Knee, frontal angle, change to the bottom</source>
        <translation>Genou, angle frontal, changement jusqu’au point le plus bas</translation>
    </message>
    <message>
        <source>where the hips are lowest minus where they begin to sink; + into valgus</source>
        <translation>là où les hanches sont au plus bas moins là où elles commencent à descendre&#xa0;; + vers le valgus</translation>
    </message>
    <message>
        <source>Pelvis, drop of the free side at the bottom</source>
        <translation>Bassin, chute du côté libre au point le plus bas</translation>
    </message>
    <message>
        <source>line through both hips against the horizontal; + the side of the lifted leg is lower</source>
        <translation>ligne des deux hanches par rapport à l’horizontale&#xa0;; + le côté de la jambe levée est plus bas</translation>
    </message>
    <message>
        <source>Trunk, lean to the standing leg at the bottom</source>
        <translation>Tronc, inclinaison vers la jambe d’appui au point le plus bas</translation>
    </message>
    <message>
        <source>pelvis to thorax against the vertical; + towards the standing leg</source>
        <translation>du bassin au thorax par rapport à la verticale&#xa0;; + vers la jambe d’appui</translation>
    </message>
    <message>
        <source>bends with both feet on the floor are not counted: {0}</source>
        <translation>les flexions avec les deux pieds au sol ne sont pas comptées&#xa0;: {0}</translation>
    </message>
    <message>
        <source>no rise from sitting to standing is complete</source>
        <translation>aucun lever de la position assise à la position debout n’est complet</translation>
    </message>
    <message>
        <source>rises found: {0}; the time of five is not given</source>
        <translation>levers trouvés&#xa0;: {0}&#xa0;; la durée de cinq n’est pas donnée</translation>
    </message>
    <message>
        <source>hips or ankles are not always seen, a rise may be missing: no time of five</source>
        <translation>hanches ou chevilles ne sont pas toujours vues, un lever peut manquer&#xa0;: pas de durée de cinq</translation>
    </message>
    <message>
        <source>hips or ankles are not always seen, a rise may be missing: no count in 30 s</source>
        <translation>hanches ou chevilles ne sont pas toujours vues, un lever peut manquer&#xa0;: pas de nombre en 30&#xa0;s</translation>
    </message>
    <message>
        <source>no count in 30 s: the recording goes on for {0} s after the first rise begins</source>
        <translation>pas de nombre en 30&#xa0;s&#xa0;: l’enregistrement dure encore {0}&#xa0;s après le début du premier lever</translation>
    </message>
    <message>
        <source>the hips never go below 70 % of their standing height and back</source>
        <translation>les hanches ne descendent jamais sous 70&#xa0;% de leur hauteur debout pour remonter</translation>
    </message>
    <message>
        <source>the rhythm changes between {0} and {1} steps a minute, and nothing is given of it: film the run alone, or cut it out</source>
        <translation>le rythme varie entre {0} et {1} pas par minute, et rien n’en est donné&#xa0;: filmer la course seule, ou la découper</translation>
    </message>
    <message>
        <source>who rises but is not seen to come back and sit down is left out</source>
        <translation>qui se lève sans qu’on le voie revenir et s’asseoir n’est pas compté</translation>
    </message>
    <message>
        <source>from the trunk&apos;s first 15 % of its lean in rising until the hips are on the seat again</source>
        <translation>des premiers 15&#xa0;% de l’inclinaison du tronc au lever jusqu’à ce que les hanches soient de nouveau sur le siège</translation>
    </message>
    <message>
        <source>Standing up</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Walking away</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Turning</source>
        <translation>Demi-tour</translation>
    </message>
    <message>
        <source>Walking back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Turning and sitting down</source>
        <translation>Demi-tour pour s’asseoir</translation>
    </message>
    <message>
        <source>hips or ankles are not seen; a repetition there is not counted</source>
        <translation>les hanches ou les chevilles ne sont pas visibles&#xa0;; une répétition à cet endroit n’est pas comptée</translation>
    </message>
    <message>
        <source>the file says that it was filmed at {0} frames a second, and it plays at {1}: if it shows slow motion, say at how many it was recorded</source>
        <translation>d’après le fichier, la vidéo a été filmée à {0} images par seconde, et elle est lue à {1}&#xa0;: si elle montre un ralenti, indiquez à combien elle a été enregistrée</translation>
    </message>
    <message>
        <source>{0}: WebP pictures that move are not supported; convert the file to H.264 (MP4) first.</source>
        <translation>{0}&#xa0;: les images WebP animées ne sont pas prises en charge&#xa0;; convertissez d’abord le fichier en H.264 (MP4).</translation>
    </message>
    <message>
        <source>frames that do not come later than the one before are left out: {0}</source>
        <translation>images laissées de côté, car elles ne viennent pas après la précédente&#xa0;: {0}</translation>
    </message>
    <message>
        <source>frames at the start that need pictures that the file lacks: {0}</source>
        <translation>images du début qui demandent des images qui manquent au fichier&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0}: this is not an ordinary file; choose a video file.</source>
        <translation>{0}&#xa0;: ce n’est pas un fichier ordinaire&#xa0;; choisissez un fichier vidéo.</translation>
    </message>
    <message>
        <source>{0}: the file is empty; copy it again from the camera.</source>
        <translation>{0}&#xa0;: le fichier est vide&#xa0;; copiez-le à nouveau depuis la caméra.</translation>
    </message>
    <message>
        <source>{0}: the file has no video track ({1}).</source>
        <translation>{0}&#xa0;: le fichier n’a pas de piste vidéo ({1}).</translation>
    </message>
    <message>
        <source>{0}: this video&apos;s compression is not known here; convert the file to H.264 (MP4) first.</source>
        <translation>{0}&#xa0;: la compression de cette vidéo n’est pas connue ici&#xa0;; convertissez d’abord le fichier en H.264 (MP4).</translation>
    </message>
    <message>
        <source>{0}: no H.264 encoder works here, so no video can be written; reinstall PyAV ({1}).</source>
        <translation>{0}&#xa0;: aucun encodeur H.264 ne fonctionne ici, aucune vidéo ne peut donc être écrite&#xa0;; réinstallez PyAV ({1}).</translation>
    </message>
    <message>
        <source>{0}: the video cannot be written in {1} ({2}); choose another folder, free some space, or close the video where it is open.</source>
        <translation>{0}&#xa0;: la vidéo ne peut pas être écrite dans {1} ({2})&#xa0;; choisissez un autre dossier, libérez de la place, ou fermez la vidéo là où elle est ouverte.</translation>
    </message>
    <message>
        <source>Knee flexion</source>
        <translation>Flexion du genou</translation>
    </message>
    <message>
        <source>thigh (hip to knee) minus shank (knee to ankle)</source>
        <translation>cuisse (de la hanche au genou) moins segment jambier (du genou à la cheville)</translation>
    </message>
    <message>
        <source>straight leg</source>
        <translation>jambe tendue</translation>
    </message>
    <message>
        <source>flexion; negative is hyperextension</source>
        <translation>flexion&#xa0;; négatif&#xa0;: hyperextension</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Unsure beyond 110 degrees, where the thigh hides the hip.</source>
        <translation>À plus de 20 degrés de la vue de côté, la valeur est trop petite. Incertaine au-delà de 110 degrés, où la cuisse cache la hanche.</translation>
    </message>
    <message>
        <source>Hip flexion (to the trunk)</source>
        <translation>Flexion de hanche (par rapport au tronc)</translation>
    </message>
    <message>
        <source>thigh (hip to knee) minus trunk (thorax to pelvis)</source>
        <translation>cuisse (de la hanche au genou) moins tronc (du thorax au bassin)</translation>
    </message>
    <message>
        <source>thigh in line with the trunk</source>
        <translation>cuisse dans l’axe du tronc</translation>
    </message>
    <message>
        <source>flexion</source>
        <translation>flexion</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Not to the pelvis: differs from a marker lab&apos;s hip angle by the tilt of the pelvis against the trunk.</source>
        <translation>À plus de 20 degrés de la vue de côté, la valeur est trop petite. Pas par rapport au bassin&#xa0;: l’écart avec l’angle de hanche d’un laboratoire à marqueurs est l’inclinaison du bassin par rapport au tronc.</translation>
    </message>
    <message>
        <source>Thigh (to the vertical)</source>
        <translation>Cuisse (par rapport à la verticale)</translation>
    </message>
    <message>
        <source>thigh (hip to knee) against the vertical</source>
        <translation>cuisse (de la hanche au genou) par rapport à la verticale</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>verticale</translation>
    </message>
    <message>
        <source>knee ahead of the hip</source>
        <translation>genou en avant de la hanche</translation>
    </message>
    <message>
        <source>Shank (to the vertical)</source>
        <translation>Segment jambier (par rapport à la verticale)</translation>
    </message>
    <message>
        <source>shank (knee to ankle) against the vertical</source>
        <translation>segment jambier (du genou à la cheville) par rapport à la verticale</translation>
    </message>
    <message>
        <source>ankle ahead of the knee</source>
        <translation>cheville en avant du genou</translation>
    </message>
    <message>
        <source>Trunk lean</source>
        <translation>Inclinaison du tronc</translation>
    </message>
    <message>
        <source>pelvis to thorax against the vertical</source>
        <translation>du bassin au thorax, par rapport à la verticale</translation>
    </message>
    <message>
        <source>upright</source>
        <translation>droit</translation>
    </message>
    <message>
        <source>forwards</source>
        <translation>vers l’avant</translation>
    </message>
    <message>
        <source>Neck (head to trunk)</source>
        <translation>Cou (tête par rapport au tronc)</translation>
    </message>
    <message>
        <source>upper neck to head top, minus pelvis to thorax</source>
        <translation>ligne du haut du cou au sommet du crâne, moins celle du bassin au thorax</translation>
    </message>
    <message>
        <source>head in line with the trunk</source>
        <translation>tête dans l’axe du tronc</translation>
    </message>
    <message>
        <source>flexion, head forwards</source>
        <translation>flexion, tête vers l’avant</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. The upper neck lies near the seventh cervical vertebra, so this line is not the head&apos;s own: for orientation.</source>
        <translation>À plus de 20 degrés de la vue de côté, la valeur est trop petite. Le haut du cou est proche de la septième vertèbre cervicale, cette ligne n’est donc pas celle de la tête seule&#xa0;: à titre indicatif.</translation>
    </message>
    <message>
        <source>Shoulder flexion (to the trunk)</source>
        <translation>Flexion d’épaule (par rapport au tronc)</translation>
    </message>
    <message>
        <source>upper arm (shoulder to elbow) minus trunk (thorax to pelvis)</source>
        <translation>bras (de l’épaule au coude) moins tronc (du thorax au bassin)</translation>
    </message>
    <message>
        <source>arm hangs along the trunk</source>
        <translation>bras pendant le long du tronc</translation>
    </message>
    <message>
        <source>elbow forwards; overhead is 180</source>
        <translation>coude vers l’avant&#xa0;; 180 au-dessus de la tête</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Wrong by some degrees where the arm is held away from the body, by some 20 overhead, where the elbow is hardly seen. The shoulder blade&apos;s part of lifting the arm is in it.</source>
        <translation>À plus de 20 degrés de la vue de côté, la valeur est trop petite. Erreur de quelques degrés quand le bras s’écarte du corps, d’une vingtaine au-dessus de la tête, où le coude se voit à peine. La part de l’omoplate dans l’élévation du bras y est comprise.</translation>
    </message>
    <message>
        <source>Elbow flexion</source>
        <translation>Flexion du coude</translation>
    </message>
    <message>
        <source>forearm (elbow to wrist) minus upper arm (shoulder to elbow)</source>
        <translation>avant-bras (du coude au poignet) moins bras (de l’épaule au coude)</translation>
    </message>
    <message>
        <source>straight arm</source>
        <translation>bras tendu</translation>
    </message>
    <message>
        <source>Upper arm (to the vertical)</source>
        <translation>Bras (par rapport à la verticale)</translation>
    </message>
    <message>
        <source>upper arm (shoulder to elbow) against the vertical</source>
        <translation>bras (de l’épaule au coude) par rapport à la verticale</translation>
    </message>
    <message>
        <source>hanging</source>
        <translation>pendant</translation>
    </message>
    <message>
        <source>elbow forwards</source>
        <translation>coude vers l’avant</translation>
    </message>
    <message>
        <source>Forearm (to the vertical)</source>
        <translation>Avant-bras (par rapport à la verticale)</translation>
    </message>
    <message>
        <source>forearm (elbow to wrist) against the vertical</source>
        <translation>avant-bras (du coude au poignet) par rapport à la verticale</translation>
    </message>
    <message>
        <source>wrist forwards</source>
        <translation>poignet vers l’avant</translation>
    </message>
    <message>
        <source>Pelvis obliquity</source>
        <translation>Obliquité du bassin</translation>
    </message>
    <message>
        <source>line through both hips against the horizontal</source>
        <translation>ligne des deux hanches par rapport à l’horizontale</translation>
    </message>
    <message>
        <source>level</source>
        <translation>horizontale</translation>
    </message>
    <message>
        <source>right side up</source>
        <translation>côté droit plus haut</translation>
    </message>
    <message>
        <source>Shoulder obliquity</source>
        <translation>Obliquité des épaules</translation>
    </message>
    <message>
        <source>line through both shoulders against the horizontal</source>
        <translation>ligne des deux épaules par rapport à l’horizontale</translation>
    </message>
    <message>
        <source>Trunk lean to the side</source>
        <translation>Inclinaison latérale du tronc</translation>
    </message>
    <message>
        <source>towards the person&apos;s right</source>
        <translation>vers la droite de la personne</translation>
    </message>
    <message>
        <source>Knee valgus (frontal plane projection angle)</source>
        <translation>Valgus du genou (angle de projection dans le plan frontal)</translation>
    </message>
    <message>
        <source>hip, knee and ankle in line</source>
        <translation>hanche, genou et cheville alignés</translation>
    </message>
    <message>
        <source>valgus, the knee towards the other leg</source>
        <translation>valgus, le genou vers l’autre jambe</translation>
    </message>
    <message>
        <source>Only from straight in front or behind; rotation of the leg or body shows in it. From hip centres: smaller than the angle that is measured from the front of the pelvis, so its published limits do not apply.</source>
        <translation>Seulement exactement de face ou de dos&#xa0;; une rotation de la jambe ou du corps s’y voit. À partir des centres des hanches&#xa0;: plus petit que l’angle mesuré depuis l’avant du bassin, ses limites publiées ne s’appliquent donc pas.</translation>
    </message>
    <message>
        <source>Shoulder abduction (to the trunk)</source>
        <translation>Abduction d’épaule (par rapport au tronc)</translation>
    </message>
    <message>
        <source>arm along the trunk</source>
        <translation>bras le long du tronc</translation>
    </message>
    <message>
        <source>arm away from the body; overhead is 180</source>
        <translation>bras écarté du corps&#xa0;; 180 au-dessus de la tête</translation>
    </message>
    <message>
        <source>% of leg length</source>
        <translation>% de la longueur de la jambe</translation>
    </message>
    <message>
        <source>Hip abduction (to the trunk)</source>
        <translation>Abduction de hanche (par rapport au tronc)</translation>
    </message>
    <message>
        <source>thigh along the trunk</source>
        <translation>cuisse dans l’axe du tronc</translation>
    </message>
    <message>
        <source>thigh away from the other leg</source>
        <translation>cuisse écartée de l’autre jambe</translation>
    </message>
    <message>
        <source>Only from straight in front or behind; rotation of the leg or body shows in it. Leaning the trunk to the side is in it: see the trunk&apos;s lean.</source>
        <translation>Seulement exactement de face ou de dos&#xa0;; une rotation de la jambe ou du corps s’y voit. L’inclinaison latérale du tronc y est comprise&#xa0;: voir celle-ci.</translation>
    </message>
    <message>
        <source>{0}, {1}: missing in {2} % of the frames, where its extremes may lie</source>
        <translation>{0}, {1}&#xa0;: manque sur {2}&#xa0;% des images, où ses extrêmes peuvent se trouver</translation>
    </message>
    <message>
        <source>bends in which only one foot is seen are not counted: {0}</source>
        <translation>les flexions où un seul pied est visible ne sont pas comptées&#xa0;: {0}</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Wrong by the camera&apos;s roll where that is not taken off.</source>
        <translation>À plus de 20 degrés de la vue de côté, la valeur est trop petite. Erreur égale au roulis de la caméra, s’il n’est pas retranché.</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Wrong by the camera&apos;s roll where that is not taken off. Not the ankle angle.</source>
        <translation>À plus de 20 degrés de la vue de côté, la valeur est trop petite. Erreur égale au roulis de la caméra, s’il n’est pas retranché. Ce n’est pas l’angle de la cheville.</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Wrong by the camera&apos;s roll where that is not taken off. A straight line: bending of the back is not seen.</source>
        <translation>À plus de 20 degrés de la vue de côté, la valeur est trop petite. Erreur égale au roulis de la caméra, s’il n’est pas retranché. Une ligne droite&#xa0;: la courbure du dos ne se voit pas.</translation>
    </message>
    <message>
        <source>More than 20 degrees out of the side view it reads too small. Only while the forearm moves in the plane of the picture. Bent far it reads some 10 degrees too small.</source>
        <translation>À plus de 20 degrés de la vue de côté, la valeur est trop petite. Seulement tant que l’avant-bras bouge dans le plan de l’image. Avec le coude très fléchi, elle est trop petite d’une dizaine de degrés.</translation>
    </message>
    <message>
        <source>Only from straight in front or behind; rotation of the leg or body shows in it. Wrong by the camera&apos;s roll where that is not taken off. Hip centres, not pelvic bones: for trends.</source>
        <translation>Seulement exactement de face ou de dos&#xa0;; une rotation de la jambe ou du corps s’y voit. Erreur égale au roulis de la caméra, s’il n’est pas retranché. Centres des hanches, non os du bassin&#xa0;: pour des tendances.</translation>
    </message>
    <message>
        <source>Only from straight in front or behind; rotation of the leg or body shows in it. Wrong by the camera&apos;s roll where that is not taken off.</source>
        <translation>Seulement exactement de face ou de dos&#xa0;; une rotation de la jambe ou du corps s’y voit. Erreur égale au roulis de la caméra, s’il n’est pas retranché.</translation>
    </message>
    <message>
        <source>Only from straight in front or behind; rotation of the leg or body shows in it. The shoulder blade&apos;s part of lifting the arm is in it.</source>
        <translation>Seulement exactement de face ou de dos&#xa0;; une rotation de la jambe ou du corps s’y voit. La part de l’omoplate dans l’élévation du bras y est comprise.</translation>
    </message>
    <message>
        <source>Knee, loading peak: when</source>
        <translation>Genou, pic de mise en charge&#xa0;: moment</translation>
    </message>
    <message>
        <source>Knee, mid-stance minimum: when</source>
        <translation>Genou, minimum à mi-appui&#xa0;: moment</translation>
    </message>
    <message>
        <source>Knee, swing peak: when</source>
        <translation>Genou, pic en oscillation&#xa0;: moment</translation>
    </message>
    <message>
        <source>Thigh, greatest flexion: when</source>
        <translation>Cuisse, flexion maximale&#xa0;: moment</translation>
    </message>
    <message>
        <source>Thigh, greatest extension: when</source>
        <translation>Cuisse, extension maximale&#xa0;: moment</translation>
    </message>
    <message>
        <source>head top</source>
        <translation>sommet du crâne</translation>
    </message>
    <message>
        <source>upper neck</source>
        <translation>haut du cou</translation>
    </message>
    <message>
        <source>right shoulder</source>
        <translation>épaule droite</translation>
    </message>
    <message>
        <source>right elbow</source>
        <translation>coude droit</translation>
    </message>
    <message>
        <source>right wrist</source>
        <translation>poignet droit</translation>
    </message>
    <message>
        <source>thorax</source>
        <translation>thorax</translation>
    </message>
    <message>
        <source>left shoulder</source>
        <translation>épaule gauche</translation>
    </message>
    <message>
        <source>left elbow</source>
        <translation>coude gauche</translation>
    </message>
    <message>
        <source>left wrist</source>
        <translation>poignet gauche</translation>
    </message>
    <message>
        <source>pelvis</source>
        <translation>bassin</translation>
    </message>
    <message>
        <source>right hip</source>
        <translation>hanche droite</translation>
    </message>
    <message>
        <source>right knee</source>
        <translation>genou droit</translation>
    </message>
    <message>
        <source>right ankle</source>
        <translation>cheville droite</translation>
    </message>
    <message>
        <source>left hip</source>
        <translation>hanche gauche</translation>
    </message>
    <message>
        <source>left knee</source>
        <translation>genou gauche</translation>
    </message>
    <message>
        <source>left ankle</source>
        <translation>cheville gauche</translation>
    </message>
    <message>
        <source>top</source>
        <translation>en haut</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>en bas</translation>
    </message>
    <message>
        <source>side</source>
        <translation>sur le côté</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>free</source>
        <translation>spontanée</translation>
    </message>
    <message>
        <source>very slow</source>
        <translation>très lente</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lente</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>intermédiaire</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>rapide</translation>
    </message>
    <message>
        <source>20 people of 6-17 years</source>
        <translation>20 personnes de 6 à 17 ans</translation>
    </message>
    <message>
        <source>20 people of 22-72 years</source>
        <translation>20 personnes de 22 à 72 ans</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>minimum</translation>
    </message>
    <message>
        <source>foot-off</source>
        <translation>décollement du pied</translation>
    </message>
    <message>
        <source>leg lengths</source>
        <translation>longueurs de jambe</translation>
    </message>
    <message>
        <source>leg lengths/s</source>
        <translation>longueurs de jambe/s</translation>
    </message>
    <message>
        <source>m/s</source>
        <translation>m/s</translation>
    </message>
</context>
<context>
    <name>CrashKeeper</name>
    <message>
        <source>Kinetrace has made a mistake</source>
        <translation>Kinetrace a fait une erreur</translation>
    </message>
    <message>
        <source>Something went wrong that should not have: {error}</source>
        <translation>Il s’est passé quelque chose qui n’aurait pas dû&#xa0;: {error}</translation>
    </message>
    <message>
        <source>Details are in {file}</source>
        <translation>Les détails se trouvent dans {file}</translation>
    </message>
    <message>
        <source>The work could not be kept: {why}</source>
        <translation>Le travail n’a pas pu être conservé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Your work is kept. You can go on; save under a new name to be safe.</source>
        <translation>Votre travail est conservé. Vous pouvez continuer&#xa0;; par prudence, enregistrez sous un nouveau nom.</translation>
    </message>
</context>
<context>
    <name>CurvesPanel</name>
    <message>
        <source>Choose angles</source>
        <translation>Choisir les angles</translation>
    </message>
    <message>
        <source>Angular velocity (°/s)</source>
        <translation>Vitesse angulaire (°/s)</translation>
    </message>
    <message>
        <source>How fast each angle changes, + in the direction in which the angle is +</source>
        <translation>À quelle vitesse chaque angle change, + dans le sens où l’angle est +</translation>
    </message>
    <message>
        <source>No angle is chosen.</source>
        <translation>Aucun angle n’est choisi.</translation>
    </message>
    <message>
        <source>None of the chosen angles could be measured: nobody was seen well enough.</source>
        <translation>Aucun des angles choisis n’a pu être mesuré&#xa0;: personne n’était assez visible.</translation>
    </message>
    <message>
        <source>These angles need a view from the side.</source>
        <translation>Ces angles demandent une vue de côté.</translation>
    </message>
    <message>
        <source>These angles need a view from the front.</source>
        <translation>Ces angles demandent une vue de face.</translation>
    </message>
    <message>
        <source>None of the chosen angles could be measured.</source>
        <translation>Aucun des angles choisis n’a pu être mesuré.</translation>
    </message>
    <message>
        <source>Others are under “Choose angles”.</source>
        <translation>D’autres sont sous «&#xa0;Choisir les angles&#xa0;».</translation>
    </message>
    <message>
        <source>Angles appear here as soon as an analysis runs.</source>
        <translation>Les angles apparaissent ici dès qu’une analyse est en cours.</translation>
    </message>
</context>
<context>
    <name>CyclePlot</name>
    <message>
        <source>{angle} over the gait cycle</source>
        <translation>{angle} sur le cycle de marche</translation>
    </message>
    <message>
        <source>From the reference: root mean square of the leg&apos;s mean curve minus the reference&apos;s over the cycle, the constant offset of the joint centres in it (gait variable score, Baker et al. 2009). It says nothing about a person.</source>
        <translation>Écart à la référence&#xa0;: moyenne quadratique de la différence entre la courbe moyenne de la jambe et celle de la référence sur le cycle, le décalage constant des centres articulaires compris (Gait Variable Score, Baker et al. 2009). Il ne dit rien de la personne.</translation>
    </message>
    <message>
        <source>From the reference: {legs}</source>
        <translation>Écart à la référence&#xa0;: {legs}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>{name}: {n} of {all} cycles</source>
        <translation>{name}&#xa0;: {n} des {all} cycles</translation>
    </message>
</context>
<context>
    <name>CyclesPanel</name>
    <message>
        <source>Laboratory reference</source>
        <translation>Référence de laboratoire</translation>
    </message>
    <message>
        <source>Curves over the cycle, or a cyclogram</source>
        <translation>Courbes sur le cycle, ou cyclogramme</translation>
    </message>
    <message>
        <source>Curves over the cycle, or two angles of a leg against each other</source>
        <translation>Courbes sur le cycle, ou deux angles d’une jambe l’un par rapport à l’autre</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Cycles: {r} right, {l} left. Mean ± SD; upright lines: foot-off</source>
        <translation>Cycles&#xa0;: {r} à droite, {l} à gauche. Moyenne ± écart type&#xa0;; traits verticaux&#xa0;: décollement du pied</translation>
    </message>
    <message>
        <source>Cycles: {r} right, {l} left. Mean; disc: initial contact, ring: foot-off</source>
        <translation>Cycles&#xa0;: {r} à droite, {l} à gauche. Moyenne&#xa0;; disque&#xa0;: contact initial, anneau&#xa0;: décollement du pied</translation>
    </message>
    <message>
        <source>Cycles: {r} right, {l} left. Mean and each cycle; upright lines: foot-off</source>
        <translation>Cycles&#xa0;: {r} à droite, {l} à gauche. Moyenne et chaque cycle&#xa0;; traits verticaux&#xa0;: décollement du pied</translation>
    </message>
    <message>
        <source>Gait cycles appear here once steps are found.</source>
        <translation>Les cycles de marche apparaissent ici dès que des pas sont trouvés.</translation>
    </message>
    <message>
        <source>No cycle counts in both angles.</source>
        <translation>Aucun cycle ne compte pour les deux angles.</translation>
    </message>
</context>
<context>
    <name>CyclogramPlot</name>
    <message>
        <source>Cyclogram: {y} against {x}</source>
        <translation>Cyclogramme&#xa0;: {y} en fonction de {x}</translation>
    </message>
    <message>
        <source>Mean of all cycles that count in both angles; disc: initial contact, ring: foot-off. Area and perimeter by Goswami 1998; area is + where the loop runs anticlockwise.</source>
        <translation>Moyenne de tous les cycles qui comptent pour les deux angles&#xa0;; disque&#xa0;: contact initial, anneau&#xa0;: décollement du pied. Aire et périmètre selon Goswami 1998&#xa0;; l’aire est + où la boucle tourne dans le sens inverse des aiguilles d’une montre.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>{side}: area {area:.0f} deg², perimeter {round:.0f}° (cycles: {n})</source>
        <translation>{side}&#xa0;: aire {area:.0f} deg², périmètre {round:.0f}° (cycles&#xa0;: {n})</translation>
    </message>
    <message>
        <source>, relative phase: mean size {marp:.0f}°, deviation {dp}</source>
        <translation>, phase relative&#xa0;: moyenne absolue {marp:.0f}°, déviation {dp}</translation>
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
        <translation>{s}&#xa0;s</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m}&#xa0;min {s}&#xa0;s</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m}&#xa0;min</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h}&#xa0;h {m}&#xa0;min</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>The video is not at hand: no frame is shown that could be corrected.</source>
        <translation>La vidéo n’est pas disponible&#xa0;: aucune image à corriger n’est affichée.</translation>
    </message>
    <message>
        <source>This frame was not analysed: there is nothing to correct in it.</source>
        <translation>Cette image n’a pas été analysée&#xa0;: il n’y a rien à y corriger.</translation>
    </message>
    <message>
        <source>No frame of the range was analysed: there is nothing to correct in it.</source>
        <translation>Aucune image de la plage n’a été analysée&#xa0;: il n’y a rien à y corriger.</translation>
    </message>
    <message>
        <source>Frame {n} was not analysed.</source>
        <translation>L’image {n} n’a pas été analysée.</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>Déplacement&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>Permutation gauche-droite</translation>
    </message>
    <message>
        <source>Clear keypoints</source>
        <translation>Effacement de points</translation>
    </message>
    <message>
        <source>Bridge keypoints</source>
        <translation>Interpolation de points</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>Ajout d’un événement</translation>
    </message>
    <message>
        <source>Move event</source>
        <translation>Déplacement d’un événement</translation>
    </message>
    <message>
        <source>There is no such event that could be moved here.</source>
        <translation>Aucun événement de ce type ne peut être déplacé ici.</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>Suppression d’un événement</translation>
    </message>
    <message>
        <source>This moment was not analysed: there can be no event.</source>
        <translation>Ce moment n’a pas été analysé&#xa0;: il ne peut pas y avoir d’événement.</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajout d’une note</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Mirror image</source>
        <translation>Image miroir</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>The recording could not be measured. That is tried again after the next change, and when it is opened again.</source>
        <translation>L’enregistrement n’a pas pu être mesuré. Une nouvelle tentative a lieu après la prochaine modification et à la prochaine ouverture.</translation>
    </message>
    <message>
        <source>Being measured …</source>
        <translation>Mesure en cours…</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’exportation</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Files written ({n}): {names}</source>
        <translation>Fichiers écrits ({n})&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Arrêté. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>Stopped. Files written ({n}): {names}</source>
        <translation>Arrêté. Fichiers écrits ({n})&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>ExportFields</name>
    <message>
        <source>Report (PDF and HTML), faces made unrecognisable</source>
        <translation>Rapport (PDF et HTML), visages rendus méconnaissables</translation>
    </message>
    <message>
        <source>Figure of the angles (PNG and SVG)</source>
        <translation>Figure des angles (PNG et SVG)</translation>
    </message>
    <message>
        <source>Key frames with the drawing (PNG), faces made unrecognisable</source>
        <translation>Images clés avec le dessin (PNG), visages rendus méconnaissables</translation>
    </message>
    <message>
        <source>Video with the skeleton (MP4)</source>
        <translation>Vidéo avec le squelette (MP4)</translation>
    </message>
    <message>
        <source>Key frames with the drawing (PNG), faces as they are</source>
        <translation>Images clés avec le dessin (PNG), visages tels quels</translation>
    </message>
    <message>
        <source>Behind the skeleton</source>
        <translation>Derrière le squelette</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>l’image</translation>
    </message>
    <message>
        <source>the picture, face blurred</source>
        <translation>l’image, visage flouté</translation>
    </message>
    <message>
        <source>plain grey</source>
        <translation>fond gris</translation>
    </message>
    <message>
        <source>Look at the video before you share it. Where the head is not found for longer than half a second, the whole picture is blurred; other people&apos;s faces are not.</source>
        <translation>Regardez la vidéo avant de la partager. Là où la tête n’est pas trouvée pendant plus d’une demi-seconde, toute l’image est floutée&#xa0;; les visages d’autres personnes ne le sont pas.</translation>
    </message>
    <message>
        <source>To share: nothing that tells who the person is</source>
        <translation>À partager&#xa0;: rien qui révèle l’identité de la personne</translation>
    </message>
    <message>
        <source>Without the video&apos;s name, folder, date and sound and without the words of notes. The files begin with the code, and no face is shown.</source>
        <translation>Sans le nom, le dossier, la date et le son de la vidéo, et sans le texte des notes. Les fichiers commencent par le code, et aucun visage n’est visible.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Files begin with</source>
        <translation>Les fichiers commencent par</translation>
    </message>
    <message>
        <source>Everything else needs an analysis of the video.</source>
        <translation>Tout le reste demande une analyse de la vidéo.</translation>
    </message>
    <message>
        <source>The video is not at hand.</source>
        <translation>La vidéo n’est pas disponible.</translation>
    </message>
    <message>
        <source>This is a picture, not a video.</source>
        <translation>C’est une image, pas une vidéo.</translation>
    </message>
    <message>
        <source>There is no key frame and no measurement by hand.</source>
        <translation>Il n’y a ni image clé ni mesure faite à la main.</translation>
    </message>
    <message>
        <source>Without an analysis no face is found that could be hidden.</source>
        <translation>Sans analyse, aucun visage à masquer ne peut être trouvé.</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Dossier des fichiers</translation>
    </message>
</context>
<context>
    <name>FacingBadge</name>
    <message>
        <source>Which way the person faces; the sign of every angle depends on it.
Click to change: automatic, right, left, front or back.</source>
        <translation>De quel côté la personne est tournée&#xa0;; le signe de chaque angle en dépend.
Cliquez pour changer&#xa0;: automatique, droite, gauche, de face ou de dos.</translation>
    </message>
    <message>
        <source>Facing right →</source>
        <translation>Vers la droite →</translation>
    </message>
    <message>
        <source>← Facing left</source>
        <translation>← Vers la gauche</translation>
    </message>
    <message>
        <source>Facing front or back</source>
        <translation>De face ou de dos</translation>
    </message>
    <message>
        <source>Facing: automatic</source>
        <translation>Orientation&#xa0;: automatique</translation>
    </message>
    <message>
        <source>Turning or not seen</source>
        <translation>Se tourne ou n’est pas vue</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisie</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertaine</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Facts of the video</source>
        <translation>Caractéristiques de la vidéo</translation>
    </message>
    <message>
        <source>The video is not at hand. File › Find the video …</source>
        <translation>La vidéo n’est pas disponible. Fichier › Rechercher la vidéo…</translation>
    </message>
    <message>
        <source>{w} × {h} pixels</source>
        <translation>{w} × {h} pixels</translation>
    </message>
    <message>
        <source>turned by {deg}° by hand</source>
        <translation>tournée de {deg}° à la main</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>1 frame a second</source>
        <translation>1 image par seconde</translation>
    </message>
    <message>
        <source>{rate:.4g} frames a second</source>
        <translation>{rate:.4g} images par seconde</translation>
    </message>
    <message>
        <source>, slowed down {n:.3g} times</source>
        <translation>, ralentie {n:.3g} fois</translation>
    </message>
    <message>
        <source>, uneven (each frame&apos;s own time is used)</source>
        <translation>, irrégulière (chaque image garde son propre temps)</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 image</translation>
    </message>
    <message>
        <source>turned by {deg}°</source>
        <translation>tournée de {deg}°</translation>
    </message>
    <message>
        <source>{n} frames, {time}</source>
        <translation>{n} images, {time}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a video or a recording</source>
        <translation>Ouvrir une vidéo ou un enregistrement</translation>
    </message>
    <message>
        <source>Videos, pictures and recordings</source>
        <translation>Vidéos, images et enregistrements</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation>Où est {name}&#xa0;?</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>Ouverture de {name}…</translation>
    </message>
    <message>
        <source>Opening {name} … {share:.0f} %</source>
        <translation>Ouverture de {name}… {share:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>The video is missing</source>
        <translation>La vidéo manque</translation>
    </message>
    <message>
        <source>Curves and tables are there without it. Look for it now?</source>
        <translation>Les courbes et les tableaux sont là sans elle. Voulez-vous la chercher maintenant&#xa0;?</translation>
    </message>
</context>
<context>
    <name>FrameView</name>
    <message>
        <source>Preview: frame {n}</source>
        <translation>Aperçu&#xa0;: image {n}</translation>
    </message>
</context>
<context>
    <name>HandEditing</name>
    <message>
        <source>Measure angle</source>
        <translation>Mesure d’un angle</translation>
    </message>
    <message>
        <source>Known length</source>
        <translation>Longueur connue</translation>
    </message>
    <message>
        <source>Calibrate length</source>
        <translation>Étalonnage d’une longueur</translation>
    </message>
    <message>
        <source>Measure length</source>
        <translation>Mesure d’une longueur</translation>
    </message>
    <message>
        <source>Add key frame</source>
        <translation>Ajout d’une image clé</translation>
    </message>
    <message>
        <source>Move measurement</source>
        <translation>Déplacement d’une mesure</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Modification d’une note</translation>
    </message>
    <message>
        <source>Rename measurement</source>
        <translation>Nouveau nom d’une mesure</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Suppression d’une note</translation>
    </message>
</context>
<context>
    <name>HandTools</name>
    <message>
        <source>End of one arm</source>
        <translation>Extrémité d’une branche de l’angle</translation>
    </message>
    <message>
        <source>Vertex</source>
        <translation>Sommet</translation>
    </message>
    <message>
        <source>End of the other arm</source>
        <translation>Extrémité de l’autre branche de l’angle</translation>
    </message>
    <message>
        <source>One end</source>
        <translation>Une extrémité</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>Autre extrémité</translation>
    </message>
    <message>
        <source>One end of the known length</source>
        <translation>Une extrémité de la longueur connue</translation>
    </message>
    <message>
        <source>Its other end</source>
        <translation>Son autre extrémité</translation>
    </message>
    <message>
        <source>{what}: click, or arrows and Enter. Esc leaves.</source>
        <translation>{what}&#xa0;: cliquez, ou flèches et Entrée. Échap quitte.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Angles and shortcuts</source>
        <translation>Angles et raccourcis</translation>
    </message>
    <message>
        <source>Angles</source>
        <translation>Angles</translation>
    </message>
    <message>
        <source>What cannot be had</source>
        <translation>Ce qui ne peut être mesuré</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>seen from the side</source>
        <translation>vus de côté</translation>
    </message>
    <message>
        <source>from the front</source>
        <translation>de face</translation>
    </message>
    <message>
        <source>Degrees throughout. Standing straight is 0, flexion is positive.</source>
        <translation>Toujours en degrés. Debout et droit&#xa0;: 0, la flexion est positive.</translation>
    </message>
    <message>
        <source>When it is wrong:</source>
        <translation>Quand c’est faux&#xa0;:</translation>
    </message>
    <message>
        <source>Keys of events, and keys without Ctrl that step through the video or that change keypoints or the picture&apos;s turn, hold while the picture, the timeline or a curve over time has the focus.</source>
        <translation>Les touches des événements, et celles sans Ctrl qui parcourent la vidéo ou qui changent des points ou la rotation de l’image, valent tant que l’image, la chronologie ou une courbe en fonction du temps a le focus.</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>filled or repaired</source>
        <translation>comblé ou réparé</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigé</translation>
    </message>
    <message>
        <source>The shade holds 95 % of the errors of each sample; a constant offset of the joint centres is not in it.</source>
        <translation>La zone ombrée contient 95&#xa0;% des erreurs de chaque échantillon&#xa0;; un décalage constant des centres articulaires n’y est pas compris.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Drawing on the picture</source>
        <translation>Dessin sur l’image</translation>
    </message>
    <message>
        <source>Move the cross, with Shift by ten pixels</source>
        <translation>Déplacer la croix, avec Maj de dix pixels</translation>
    </message>
    <message>
        <source>Set the point</source>
        <translation>Placer le point</translation>
    </message>
    <message>
        <source>Take the last point back</source>
        <translation>Retirer le dernier point</translation>
    </message>
    <message>
        <source>Put the tool down</source>
        <translation>Quitter l’outil</translation>
    </message>
    <message>
        <source>Choosing the person</source>
        <translation>Choix de la personne</translation>
    </message>
    <message>
        <source>Move the frame around the person</source>
        <translation>Déplacer le cadre autour de la personne</translation>
    </message>
    <message>
        <source>Make the frame larger or smaller</source>
        <translation>Agrandir ou réduire le cadre</translation>
    </message>
    <message>
        <source>Choose who is in it</source>
        <translation>Choisir la personne dans le cadre</translation>
    </message>
    <message>
        <source>Choose nobody</source>
        <translation>Ne choisir personne</translation>
    </message>
    <message>
        <source>List of notes</source>
        <translation>Liste des notes</translation>
    </message>
    <message>
        <source>Go to its frame</source>
        <translation>Aller à son image</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Comparison of two recordings</source>
        <translation>Comparaison de deux enregistrements</translation>
    </message>
    <message>
        <source>Play or pause both</source>
        <translation>Lire ou suspendre les deux</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>Dix images en arrière</translation>
    </message>
    <message>
        <source>Ten frames on</source>
        <translation>Dix images en avant</translation>
    </message>
    <message>
        <source>Open the second recording</source>
        <translation>Ouvrir le second enregistrement</translation>
    </message>
    <message>
        <source>List of a batch</source>
        <translation>Liste d’un lot</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Ouvrir le résultat</translation>
    </message>
    <message>
        <source>Take the selected videos out</source>
        <translation>Retirer les vidéos sélectionnées</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Save the recording?</source>
        <translation>Enregistrer le travail&#xa0;?</translation>
    </message>
    <message>
        <source>The recording has changes that are not saved.</source>
        <translation>Des changements de cet enregistrement ne sont pas encore enregistrés.</translation>
    </message>
</context>
<context>
    <name>LiveAngle</name>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>The angle in the last ten seconds</source>
        <translation>L’angle des dix dernières secondes</translation>
    </message>
    <message>
        <source>time (s), 0 is now</source>
        <translation>temps (s), 0 = maintenant</translation>
    </message>
</context>
<context>
    <name>LivePicture</name>
    <message>
        <source>Live picture</source>
        <translation>Image en direct</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Preparing the network for this computer, once; a minute or two …</source>
        <translation>Préparation du réseau pour cet ordinateur, une seule fois&#xa0;; une à deux minutes…</translation>
    </message>
    <message>
        <source>Loading the network …</source>
        <translation>Chargement du réseau…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Angles</source>
        <translation>Angles</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cycles</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>{file}: the file is gone.</source>
        <translation>{file}&#xa0;: le fichier n’existe plus.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Save often: unsaved work cannot be kept in {folder} for a crash.</source>
        <translation>Enregistrez souvent&#xa0;: le travail non enregistré ne peut pas être conservé dans {folder} en cas de plantage.</translation>
    </message>
</context>
<context>
    <name>NetworkChoice</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>The further down the list, the slower, and of like training the more exact.</source>
        <translation>Plus on descend dans la liste, plus c’est lent et, à entraînement égal, plus c’est exact.</translation>
    </message>
    <message>
        <source>Time: what the open video takes on this computer; with ~ it is guessed from another network&apos;s.</source>
        <translation>Durée&#xa0;: ce que demande la vidéo ouverte sur cet ordinateur&#xa0;; avec ~, elle est estimée d’après celle d’un autre réseau.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>processeur</translation>
    </message>
    <message>
        <source>NVIDIA card</source>
        <translation>carte NVIDIA</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>Moyennage</translation>
    </message>
    <message>
        <source>Mirror: the picture and its mirror image are averaged.
Full: at three sizes as well.
Either finds more joints in everyday pictures; of walkers seen from the side, mirror reads the knees a little more steadily, and full no better.</source>
        <translation>Miroir&#xa0;: moyenne de l’image et de son reflet.
Complet&#xa0;: à trois tailles en plus.
L’un et l’autre trouvent plus d’articulations sur des images de tous les jours&#xa0;; pour des marcheurs vus de côté, le miroir suit les genoux un peu plus régulièrement, le complet pas mieux.</translation>
    </message>
    <message>
        <source>Network · test score</source>
        <translation>Réseau · score au test</translation>
    </message>
    <message>
        <source>no weights</source>
        <translation>pas de poids</translation>
    </message>
    <message>
        <source>On this computer: {weights}</source>
        <translation>Sur cet ordinateur&#xa0;: {weights}</translation>
    </message>
    <message>
        <source>mirror, 2 ×</source>
        <translation>miroir, × 2</translation>
    </message>
    <message>
        <source>full, 6 ×</source>
        <translation>complet, × 6</translation>
    </message>
    <message>
        <source>2 ×, 6 ×: so many times the work.</source>
        <translation>× 2, × 6&#xa0;: autant de fois le calcul.</translation>
    </message>
    <message>
        <source>EfficientPose {name}: {flops:g} GFLOPs a picture</source>
        <translation>EfficientPose {name}&#xa0;: {flops:g} GFLOPs par image</translation>
    </message>
    <message>
        <source>{pck:.0f} %</source>
        <translation>{pck:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>In the test, these weights found {pck:.1f} % of the joints (PCK@0.1).</source>
        <translation>Au test, ces poids ont trouvé {pck:.1f}&#xa0;% des articulations (PCK@0.1).</translation>
    </message>
    <message>
        <source>The paper prints {pckh:.1f} % for the published weights, on another scale that is easier to do well on: within half a head, on the MPII pictures (PCKh@50).</source>
        <translation>L’article publie {pckh:.1f}&#xa0;% pour ses poids, sur une autre échelle, moins exigeante&#xa0;: à moins d’une demi-tête, sur les images MPII (PCKh@50).</translation>
    </message>
</context>
<context>
    <name>NewAnalysis</name>
    <message>
        <source>Another person is followed now: what was decided about the one before ({n} corrections, events, settings) was taken away. Undo brings it back.</source>
        <translation>Une autre personne est suivie maintenant&#xa0;: ce qui avait été décidé sur la précédente ({n} corrections, événements, réglages) a été retiré. «&#xa0;Annuler&#xa0;» le rétablit.</translation>
    </message>
    <message>
        <source>The code {code} stays: check whose it is.</source>
        <translation>Le code {code} reste&#xa0;: vérifiez à qui il appartient.</translation>
    </message>
    <message>
        <source>Left and right as in the new analysis</source>
        <translation>Gauche et droite comme dans la nouvelle analyse</translation>
    </message>
    <message>
        <source>This analysis has left and right by itself as you had set them in {n} of {all} swapped frames: there the swap was taken away. Undo brings it back.</source>
        <translation>Cette analyse donne d’elle-même la gauche et la droite comme vous les aviez fixées dans {n} des {all} images permutées&#xa0;: la permutation y a été retirée. «&#xa0;Annuler&#xa0;» la rétablit.</translation>
    </message>
    <message>
        <source>Left and right were swapped by hand in {n} frames of the analysis before: check them, this analysis may have them right by itself.</source>
        <translation>La gauche et la droite ont été permutées à la main dans {n} images de l’analyse précédente&#xa0;: vérifiez-les, cette analyse les donne peut-être déjà correctement.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Key frame</source>
        <translation>Image clé</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Known length</source>
        <translation>Longueur connue</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes, key frames, angles and lengths measured on the picture appear here.</source>
        <translation>Les notes, images clés, angles et longueurs mesurés sur l’image apparaissent ici.</translation>
    </message>
    <message>
        <source>Notes and measurements by hand</source>
        <translation>Notes et mesures faites à la main</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Note …</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Write a note at the playhead (M)</source>
        <translation>Écrire une note à la tête de lecture (M)</translation>
    </message>
    <message>
        <source>Key frame …</source>
        <translation>Image clé…</translation>
    </message>
    <message>
        <source>Keep this picture among the results, with a word on it (Shift+M)</source>
        <translation>Garder cette image parmi les résultats, avec un mot (Maj+M)</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Measure an angle on the picture: arm, vertex, arm (G)</source>
        <translation>Mesurer un angle sur l’image&#xa0;: branche, sommet, branche (G)</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Measure a length on the picture; metres need a known length (D)</source>
        <translation>Mesurer une longueur sur l’image&#xa0;; les mètres demandent une longueur connue (D)</translation>
    </message>
    <message>
        <source>Known length …</source>
        <translation>Longueur connue…</translation>
    </message>
    <message>
        <source>Draw a line whose true length you know: it gives metres in its plane</source>
        <translation>Tracer une ligne dont vous connaissez la longueur réelle&#xa0;: elle donne les mètres dans son plan</translation>
    </message>
    <message>
        <source>{mm:.2f} mm a pixel by the {source}, ±{share:.1f} %; only in its own plane, square to the camera.</source>
        <translation>{mm:.2f}&#xa0;mm par pixel d’après {source}, ±{share:.1f}&#xa0;%&#xa0;; seulement dans son propre plan, perpendiculaire à la caméra.</translation>
    </message>
    <message>
        <source>Angle between the arms at the vertex, in the picture: 0 to 180°, straight is 180.
180° − angle = {rest:.1f}°. Uncertainty of the clicks: ±{sd:.1f}° (1 SD).</source>
        <translation>Angle entre les branches au sommet, dans l’image&#xa0;: 0 à 180°, aligné vaut 180.
180° − angle = {rest:.1f}°. Incertitude des clics&#xa0;: ±{sd:.1f}° (1 écart type).</translation>
    </message>
    <message>
        <source>{px:.1f} pixels.</source>
        <translation>{px:.1f} pixels.</translation>
    </message>
    <message>
        <source>±{sd:.1f} cm (1 SD) if it lies in the plane of the known length.</source>
        <translation>±{sd:.1f}&#xa0;cm (1 écart type) si elle se trouve dans le plan de la longueur connue.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>Texte&#xa0;:</translation>
    </message>
</context>
<context>
    <name>OnlyRange</name>
    <message>
        <source>Analyse only the range?</source>
        <translation>Analyser seulement la plage&#xa0;?</translation>
    </message>
    <message>
        <source>{n} frames outside of the range are analysed.</source>
        <translation>{n} images hors de la plage sont analysées.</translation>
    </message>
    <message>
        <source>What was measured in them goes. Corrections, events and notes stay in the recording, and undo brings all of it back.</source>
        <translation>Ce qui y a été mesuré disparaît. Les corrections, les événements et les notes restent dans l’enregistrement, et «&#xa0;Annuler&#xa0;» rétablit tout.</translation>
    </message>
    <message>
        <source>Only the range</source>
        <translation>Seulement la plage</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>{name}: the video is not where it was, nor beside the recording.</source>
        <translation>{name}&#xa0;: la vidéo n’est plus à sa place, ni à côté de l’enregistrement.</translation>
    </message>
    <message>
        <source>{path}: this is not the video that was analysed, its content differs.</source>
        <translation>{path}&#xa0;: ce n’est pas la vidéo analysée, son contenu diffère.</translation>
    </message>
    <message>
        <source>{file} is not the video that was analysed: its content differs from that of {name}. Look for the original file, not for one that was cut or converted.</source>
        <translation>{file} n’est pas la vidéo analysée&#xa0;: son contenu diffère de celui de {name}. Cherchez le fichier d’origine, pas une version coupée ou convertie.</translation>
    </message>
</context>
<context>
    <name>OpeningButton</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel opening the file</source>
        <translation>Annuler l’ouverture du fichier</translation>
    </message>
</context>
<context>
    <name>OwnErrors</name>
    <message>
        <source>Measure it from repeated recordings …</source>
        <translation>La mesurer sur des enregistrements répétés…</translation>
    </message>
    <message>
        <source>Open its table …</source>
        <translation>Ouvrir son tableau…</translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation>Ne pas l’utiliser</translation>
    </message>
    <message>
        <source>How much recordings differ that you made alike, of the same persons: what a change is held against in place of the usual error, and what reports print beside each figure</source>
        <translation>De combien diffèrent des enregistrements que vous avez faits de la même façon, des mêmes personnes&#xa0;: ce à quoi un changement est comparé à la place de l’erreur habituelle, et ce que les rapports indiquent à côté de chaque valeur</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Save your own error</source>
        <translation>Enregistrer votre propre erreur</translation>
    </message>
    <message>
        <source>Give up what was measured?</source>
        <translation>Abandonner ce qui a été mesuré&#xa0;?</translation>
    </message>
    <message>
        <source>Your own error</source>
        <translation>Votre propre erreur</translation>
    </message>
    <message>
        <source>Measured from recordings: {recordings}, of persons: {persons}. The error is itself uncertain by up to {percent} %, by less with more recordings.</source>
        <translation>Enregistrements mesurés&#xa0;: {recordings}, personnes&#xa0;: {persons}. L’erreur est elle-même incertaine de {percent}&#xa0;% au plus, moins avec davantage d’enregistrements.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>Recordings, several of each person</source>
        <translation>Enregistrements, plusieurs de chaque personne</translation>
    </message>
    <message>
        <source>Kinetrace recording</source>
        <translation>Enregistrement Kinetrace</translation>
    </message>
    <message>
        <source>Open the table of your own error</source>
        <translation>Ouvrir le tableau de votre propre erreur</translation>
    </message>
    <message>
        <source>Your own error: {done} of {total} recordings are measured.</source>
        <translation>Votre propre erreur&#xa0;: {done} enregistrements mesurés sur {total}.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Arrêter la mesure</translation>
    </message>
    <message>
        <source>Your own error …</source>
        <translation>Votre propre erreur…</translation>
    </message>
</context>
<context>
    <name>ParametersPanel</name>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>R − L</source>
        <translation>D − G</translation>
    </message>
    <message>
        <source>Parameters appear here once gait cycles are found.</source>
        <translation>Les paramètres apparaissent ici dès que des cycles de marche sont trouvés.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>From the side, the whole body in view, several steps in one direction.</source>
        <translation>De côté, le corps entier visible, plusieurs pas dans une direction.</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Not measured: {why}</source>
        <translation>Non mesuré&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Metres cannot be had: {why}.</source>
        <translation>Pas de mètres&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>Repetition {n}</source>
        <translation>Répétition {n}</translation>
    </message>
    <message>
        <source>Repetition {n}: {start:.2f} to {stop:.2f} s, farthest at {turn:.2f} s</source>
        <translation>Répétition {n}&#xa0;: de {start:.2f} à {stop:.2f}&#xa0;s, extrême à {turn:.2f}&#xa0;s</translation>
    </message>
    <message>
        <source>Click or Enter goes to its farthest point</source>
        <translation>Un clic ou Entrée va à son point extrême</translation>
    </message>
    <message>
        <source>95 % interval of the mean: {low} to {high}</source>
        <translation>Intervalle à 95&#xa0;% de la moyenne&#xa0;: {low} à {high}</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Click the person, or draw a box around them, where they come into view: they are followed from this frame on. With keys: arrows move a frame, with Shift they change its size, Enter chooses. Esc to leave.</source>
        <translation>Cliquez sur la personne, ou tracez un cadre autour d’elle, là où elle entre dans le champ&#xa0;: elle est suivie à partir de cette image. Au clavier&#xa0;: les flèches déplacent un cadre, avec Maj elles en changent la taille, Entrée choisit. Échap pour quitter.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The video&apos;s frame with the keypoints. Arrow keys step through the frames.</source>
        <translation>L’image de la vidéo avec les points. Les flèches passent d’une image à l’autre.</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Turn the picture right</source>
        <translation>Tourner l’image à droite</translation>
    </message>
    <message>
        <source>Turn the picture left</source>
        <translation>Tourner l’image à gauche</translation>
    </message>
    <message>
        <source>in the range</source>
        <translation>dans la plage</translation>
    </message>
    <message>
        <source>in this frame</source>
        <translation>sur cette image</translation>
    </message>
    <message>
        <source>Clear {name} {where}</source>
        <translation>Effacer&#xa0;: {name} {where}</translation>
    </message>
    <message>
        <source>Bridge {name} {where}</source>
        <translation>Interpoler&#xa0;: {name} {where}</translation>
    </message>
    <message>
        <source>Swap legs in this frame</source>
        <translation>Permuter les jambes sur cette image</translation>
    </message>
    <message>
        <source>Swap legs from here on</source>
        <translation>Permuter les jambes à partir d’ici</translation>
    </message>
    <message>
        <source>Swap legs in the range</source>
        <translation>Permuter les jambes dans la plage</translation>
    </message>
    <message>
        <source>Swap arms {where}</source>
        <translation>Permuter les bras {where}</translation>
    </message>
    <message>
        <source>This pass: facing right</source>
        <translation>Ce passage&#xa0;: vers la droite</translation>
    </message>
    <message>
        <source>This pass: facing left</source>
        <translation>Ce passage&#xa0;: vers la gauche</translation>
    </message>
    <message>
        <source>This pass: front or back</source>
        <translation>Ce passage&#xa0;: de face ou de dos</translation>
    </message>
    <message>
        <source>Delete this event</source>
        <translation>Supprimer cet événement</translation>
    </message>
    <message>
        <source>Move it to the playhead</source>
        <translation>Le déplacer à la tête de lecture</translation>
    </message>
    <message>
        <source>Delete: {what}</source>
        <translation>Supprimer&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Note here …</source>
        <translation>Note ici…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Initial contact</source>
        <translation>Contact initial</translation>
    </message>
    <message>
        <source>Foot-off</source>
        <translation>Décollement du pied</translation>
    </message>
    <message>
        <source>right</source>
        <translation>à droite</translation>
    </message>
    <message>
        <source>left</source>
        <translation>à gauche</translation>
    </message>
    <message>
        <source>{kind} {side} here</source>
        <translation>{kind} {side} ici</translation>
    </message>
    <message>
        <source>It has to be at least {n:.0f} pixels long to tell a scale.</source>
        <translation>Elle doit mesurer au moins {n:.0f} pixels pour donner une échelle.</translation>
    </message>
    <message>
        <source>This line does not do</source>
        <translation>Cette ligne ne convient pas</translation>
    </message>
    <message>
        <source>Key frame</source>
        <translation>Image clé</translation>
    </message>
    <message>
        <source>A word on this picture, or none:</source>
        <translation>Un mot sur cette image, ou rien&#xa0;:</translation>
    </message>
    <message>
        <source>At this moment:</source>
        <translation>À cet instant&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ReadingAloud</name>
    <message>
        <source>Frame {frame}, {time} s</source>
        <translation>Image {frame}, {time}&#xa0;s</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
</context>
<context>
    <name>RecordedAt</name>
    <message>
        <source>Recorded at</source>
        <translation>Enregistrée à</translation>
    </message>
    <message>
        <source>frames a second</source>
        <translation>images par seconde</translation>
    </message>
    <message>
        <source>Frames a second at which the video was recorded</source>
        <translation>Nombre d’images par seconde auquel la vidéo a été enregistrée</translation>
    </message>
    <message>
        <source>For slow motion: the rate that the camera says. Cadence, speeds and filters are computed with it.</source>
        <translation>Pour un ralenti&#xa0;: la cadence qu’indique la caméra. Cadence de marche, vitesses et filtres en dépendent.</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>Ralenti</translation>
    </message>
</context>
<context>
    <name>RecordingDialog</name>
    <message>
        <source>Settings of this recording</source>
        <translation>Réglages de cet enregistrement</translation>
    </message>
    <message>
        <source>a code, never a name</source>
        <translation>un code, jamais un nom</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>non indiquée</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>est immobile</translation>
    </message>
    <message>
        <source>follows the person</source>
        <translation>suit la personne</translation>
    </message>
    <message>
        <source>decide left and right over time</source>
        <translation>déterminer la gauche et la droite au fil du temps</translation>
    </message>
    <message>
        <source>the video is a mirror image</source>
        <translation>la vidéo est une image miroir</translation>
    </message>
    <message>
        <source>angles in the plane of the path</source>
        <translation>angles dans le plan du trajet</translation>
    </message>
    <message>
        <source>Take the estimate</source>
        <translation>Reprendre l’estimation</translation>
    </message>
    <message>
        <source>Take the drawn line</source>
        <translation>Reprendre la ligne tracée</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Take the range</source>
        <translation>Prendre la plage</translation>
    </message>
    <message>
        <source>Choose a range on the timeline first (I, O)</source>
        <translation>Choisissez d’abord une plage sur la chronologie (I, O)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>By how many degrees the camera was rolled: + where the level floor rises to the right</source>
        <translation>De combien de degrés la caméra était inclinée&#xa0;: + si le sol horizontal monte vers la droite de l’image</translation>
    </message>
    <message>
        <source>Camera rolled by</source>
        <translation>Roulis de la caméra</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Of the person; it goes into every export</source>
        <translation>De la personne&#xa0;; il figure dans chaque exportation</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Of the person, for lengths in metres</source>
        <translation>De la personne, pour les longueurs en mètres</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Helps to tell which way the person faces</source>
        <translation>Aide à savoir de quel côté la personne est tournée</translation>
    </message>
    <message>
        <source>Left and right are exchanged</source>
        <translation>La gauche et la droite sont échangées</translation>
    </message>
    <message>
        <source>A path turned out of the picture makes angles look smaller</source>
        <translation>Un trajet tourné hors de l’image fait paraître les angles plus petits</translation>
    </message>
    <message>
        <source>Low-pass</source>
        <translation>Passe-bas</translation>
    </message>
    <message>
        <source>Cut-off frequency; 6 Hz is usual for walking</source>
        <translation>Fréquence de coupure&#xa0;; 6&#xa0;Hz est usuel pour la marche</translation>
    </message>
    <message>
        <source>Fill gaps up to</source>
        <translation>Combler les lacunes jusqu’à</translation>
    </message>
    <message>
        <source>Longer gaps stay open</source>
        <translation>Les lacunes plus longues restent ouvertes</translation>
    </message>
    <message>
        <source>Quiet standing</source>
        <translation>Station debout immobile</translation>
    </message>
    <message>
        <source>Needs a camera that stands still and several steps through its picture</source>
        <translation>Il faut une caméra immobile et plusieurs pas à travers son image</translation>
    </message>
    <message>
        <source>Take the estimate ({deg:.1f}°)</source>
        <translation>Reprendre l’estimation ({deg:.1f}°)</translation>
    </message>
    <message>
        <source>From the standing feet. A ramp and an oblique path look like a rolled camera</source>
        <translation>D’après les pieds en appui. Une rampe et un trajet oblique ressemblent à une caméra inclinée</translation>
    </message>
    <message>
        <source>Take the drawn line ({deg:.1f}°)</source>
        <translation>Reprendre la ligne tracée ({deg:.1f}°)</translation>
    </message>
    <message>
        <source>The last length that was drawn, along what is level or upright in truth: an edge of the floor across the picture, a window, a plumb line</source>
        <translation>La dernière longueur tracée, le long de ce qui est vraiment horizontal ou vertical&#xa0;: un bord du sol en travers de l’image, une fenêtre, un fil à plomb</translation>
    </message>
    <message>
        <source>{deg:.1f}° are much for a rolled camera. Is what shows it level in truth, and does it neither come nearer nor lead away? A ramp is not to be taken off.</source>
        <translation>{deg:.1f}°, c’est beaucoup pour une caméra inclinée. Ce qui le montre est-il vraiment horizontal, sans s’approcher ni s’éloigner de la caméra&#xa0;? Une rampe n’est pas à retrancher.</translation>
    </message>
    <message>
        <source>none taken off</source>
        <translation>aucune retranchée</translation>
    </message>
    <message>
        <source>{start:.2f} to {stop:.2f} s</source>
        <translation>{start:.2f} à {stop:.2f}&#xa0;s</translation>
    </message>
    <message>
        <source>at least {s:g} s, please</source>
        <translation>au moins {s:g}&#xa0;s, s’il vous plaît</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>ReportFields</name>
    <message>
        <source>like 2026-03-05</source>
        <translation>comme 2026-03-05</translation>
    </message>
    <message>
        <source>aids, shoes, pace</source>
        <translation>aides, chaussures, allure</translation>
    </message>
    <message>
        <source>Recorded on</source>
        <translation>Enregistré le</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Mesuré par</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Write the date as year, month and day, like 2026-03-05.</source>
        <translation>Écrivez la date sous la forme année, mois et jour, comme 2026-03-05.</translation>
    </message>
</context>
<context>
    <name>SavablePlot</name>
    <message>
        <source>Copy the picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Save the picture …</source>
        <translation>Enregistrer l’image…</translation>
    </message>
    <message>
        <source>Copy the data</source>
        <translation>Copier les données</translation>
    </message>
    <message>
        <source>Save the data …</source>
        <translation>Enregistrer les données…</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg)</source>
        <translation>Image (*.png);;Dessin (*.svg)</translation>
    </message>
    <message>
        <source>Save the data of the plot</source>
        <translation>Enregistrer les données du graphique</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>The file was changed</source>
        <translation>Le fichier a été modifié</translation>
    </message>
    <message>
        <source>{name} was changed by another window or program since it was opened here. Write over those changes? With “No” you choose another name.</source>
        <translation>{name} a été modifié par une autre fenêtre ou un autre programme depuis son ouverture ici. Écraser ces modifications&#xa0;? Avec «&#xa0;Non&#xa0;», vous choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Save the recording</source>
        <translation>Enregistrer le travail</translation>
    </message>
    <message>
        <source>Kinetrace recording</source>
        <translation>Enregistrement Kinetrace</translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message>
        <source>Known length</source>
        <translation>Longueur connue</translation>
    </message>
    <message>
        <source>True length</source>
        <translation>Longueur réelle</translation>
    </message>
    <message>
        <source>It lies in the plane in which the person moves</source>
        <translation>Elle se trouve dans le plan où la personne se déplace</translation>
    </message>
    <message>
        <source>Step length, speed and jump height are then given in metres by this line.</source>
        <translation>Longueur du pas, vitesse et hauteur de saut sont alors données en mètres d’après cette ligne.</translation>
    </message>
    <message>
        <source>The line is {px:.0f} pixels long. Lengths drawn on the picture are then given in metres. They hold only in the plane of this line, square to the camera: what is nearer to the camera looks larger, a tenth nearer by a tenth.</source>
        <translation>La ligne fait {px:.0f} pixels de long. Les longueurs tracées sur l’image sont ensuite données en mètres. Elles ne valent que dans le plan de cette ligne, perpendiculaire à la caméra&#xa0;: ce qui est plus près de la caméra paraît plus grand, d’un dixième pour un dixième plus près.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>that of the system</source>
        <translation>celle du système</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>La langue change au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claire</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>sombre</translation>
    </message>
    <message>
        <source>check a video when it is opened</source>
        <translation>vérifier une vidéo à l’ouverture</translation>
    </message>
    <message>
        <source>the system&apos;s folder of films</source>
        <translation>le dossier de films du système</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ouvrir son dossier</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Recordings of the camera</source>
        <translation>Enregistrements de la caméra</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Fichier journal</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>Dossier des enregistrements</translation>
    </message>
</context>
<context>
    <name>SideWindows</name>
    <message>
        <source>A batch is at work. Add these videos when it has ended.</source>
        <translation>Un traitement par lot est en cours. Ajoutez ces vidéos quand il sera terminé.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Traitement par lot</translation>
    </message>
    <message>
        <source>Stop the batch?</source>
        <translation>Arrêter le lot&#xa0;?</translation>
    </message>
    <message>
        <source>A batch is at work. It goes on from where it is next time.</source>
        <translation>Un lot est en cours. La prochaine fois, il reprendra là où il en est.</translation>
    </message>
    <message>
        <source>Another file is being opened just now. The camera&apos;s recording is kept in {path}; open it afterwards to analyse it.</source>
        <translation>Un autre fichier est en cours d’ouverture. L’enregistrement de la caméra est gardé dans {path}&#xa0;; ouvrez-le ensuite pour l’analyser.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
</context>
<context>
    <name>SmoothingWords</name>
    <message>
        <source>Smoothed over time, {name} is measured {px:.0f} pixels from where you put it (ring). The frames beside it may need it too.</source>
        <translation>Après lissage dans le temps, le point ({name}) est mesuré à {px:.0f}&#xa0;pixels de l’endroit où vous l’avez placé (anneau). Les images voisines ont peut-être aussi besoin d’être corrigées.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Unsaved work</source>
        <translation>Travail non enregistré</translation>
    </message>
    <message>
        <source>Kinetrace did not end in order. There is unsaved work on {name}. Open it?</source>
        <translation>Kinetrace ne s’est pas terminé normalement. Il reste un travail non enregistré sur {name}. L’ouvrir&#xa0;?</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Research and education, not a medical device</source>
        <translation>Recherche et enseignement, pas un dispositif médical</translation>
    </message>
    <message>
        <source>Stopped. Frames analysed: {n}. It can be continued with its video.</source>
        <translation>Arrêtée. Images analysées&#xa0;: {n}. Elle peut être reprise avec sa vidéo.</translation>
    </message>
    <message>
        <source>Stopped. Frames analysed: {n}. Continue whenever you like.</source>
        <translation>Arrêtée. Images analysées&#xa0;: {n}. Continuez quand vous voulez.</translation>
    </message>
    <message>
        <source>Frames {first} to {last} are analysed.</source>
        <translation>Les images {first} à {last} sont analysées.</translation>
    </message>
    <message>
        <source>All frames are analysed ({n}).</source>
        <translation>Toutes les images sont analysées ({n}).</translation>
    </message>
    <message>
        <source>Measuring … {share:.0f} %</source>
        <translation>Mesure… {share:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>pas encore enregistré</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Drag to move through the video. Events and the range&apos;s ends can be dragged.</source>
        <translation>Faites glisser pour parcourir la vidéo. Les événements et les bornes de la plage peuvent être déplacés.</translation>
    </message>
    <message>
        <source>initial contact</source>
        <translation>contact initial</translation>
    </message>
    <message>
        <source>foot-off</source>
        <translation>décollement du pied</translation>
    </message>
    <message>
        <source>left</source>
        <translation>à gauche</translation>
    </message>
    <message>
        <source>right</source>
        <translation>à droite</translation>
    </message>
    <message>
        <source>{side} {kind}</source>
        <translation>{kind} {side}</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>placé à la main</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Right foot</source>
        <translation>Pied droit</translation>
    </message>
    <message>
        <source>Left foot</source>
        <translation>Pied gauche</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>right →</source>
        <translation>droite →</translation>
    </message>
    <message>
        <source>← left</source>
        <translation>← gauche</translation>
    </message>
    <message>
        <source>front or back</source>
        <translation>face ou dos</translation>
    </message>
    <message>
        <source>  unsure</source>
        <translation>  incertaine</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Playing speed</source>
        <translation>Vitesse de lecture</translation>
    </message>
    <message>
        <source>First frame (Home)</source>
        <translation>Première image (Origine)</translation>
    </message>
    <message>
        <source>One frame back (←)</source>
        <translation>Image précédente (←)</translation>
    </message>
    <message>
        <source>Play or pause (Space, K)</source>
        <translation>Lecture ou pause (Espace, K)</translation>
    </message>
    <message>
        <source>One frame on (→)</source>
        <translation>Image suivante (→)</translation>
    </message>
    <message>
        <source>Last frame (End)</source>
        <translation>Dernière image (Fin)</translation>
    </message>
    <message>
        <source>Range begins here (I)</source>
        <translation>Début de la plage ici (I)</translation>
    </message>
    <message>
        <source>Range ends here (O)</source>
        <translation>Fin de la plage ici (O)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Plein écran (F11)</translation>
    </message>
    <message>
        <source>{time}   frame {frame} (0–{last})</source>
        <translation>{time}   image {frame} (0–{last})</translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>Turn the picture</source>
        <translation>Tourner l’image</translation>
    </message>
    <message>
        <source>Turn the picture?</source>
        <translation>Tourner l’image&#xa0;?</translation>
    </message>
    <message>
        <source>The skeleton was found in the picture as it stands now.</source>
        <translation>Le squelette a été trouvé dans l’image telle qu’elle est maintenant.</translation>
    </message>
    <message>
        <source>Turned, the video has to be analysed anew. Corrections, events, notes and drawings stay, and undo brings all of it back.</source>
        <translation>Une fois tournée, la vidéo doit être analysée de nouveau. Corrections, événements, notes et dessins restent, et «&#xa0;Annuler&#xa0;» rétablit tout.</translation>
    </message>
    <message>
        <source>Turn and analyse</source>
        <translation>Tourner et analyser</translation>
    </message>
    <message>
        <source>Only turn</source>
        <translation>Tourner seulement</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Check of the video</source>
        <translation>Vérification de la vidéo</translation>
    </message>
    <message>
        <source>What to do better</source>
        <translation>À améliorer</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Check the video</source>
        <translation>Vérifier la vidéo</translation>
    </message>
    <message>
        <source>Checking whether it can be measured well …</source>
        <translation>Vérification des conditions de mesure…</translation>
    </message>
    <message>
        <source>Checking: picture {done} of {total}</source>
        <translation>Vérification&#xa0;: image {done} sur {total}</translation>
    </message>
    <message>
        <source>It could not be checked whether it can be measured well:</source>
        <translation>Les conditions de mesure n’ont pas pu être vérifiées&#xa0;:</translation>
    </message>
    <message>
        <source>Not checked yet whether it can be measured well.</source>
        <translation>Les conditions de mesure n’ont pas encore été vérifiées.</translation>
    </message>
    <message>
        <source>Pictures checked: {n}. Before you analyse:</source>
        <translation>Images vérifiées&#xa0;: {n}. Avant d’analyser&#xa0;:</translation>
    </message>
    <message>
        <source>Pictures checked: {n}. Nothing speaks against measuring it.</source>
        <translation>Images vérifiées&#xa0;: {n}. Rien ne s’oppose à la mesure.</translation>
    </message>
</context>
<context>
    <name>Walker</name>
    <message>
        <source>A walking skeleton</source>
        <translation>Un squelette qui marche</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Analysed with {network}, {weights}.</source>
        <translation>Analysé avec {network}, {weights}.</translation>
    </message>
    <message>
        <source>Kinetrace&apos;s own weights</source>
        <translation>poids de Kinetrace</translation>
    </message>
    <message>
        <source>own weights</source>
        <translation>poids de Kinetrace</translation>
    </message>
    <message>
        <source>imported weights</source>
        <translation>poids importés</translation>
    </message>
    <message>
        <source>chosen weights</source>
        <translation>poids choisis</translation>
    </message>
    <message>
        <source>Test score: share of joints found within a tenth of the trunk&apos;s length of where people had marked them (PCK@0.1), as Kinetrace measured it on {persons} people in everyday pictures (COCO) that were kept out of the training. It compares networks; it does not say how far off angles are.</source>
        <translation>Score au test&#xa0;: part des articulations trouvées à moins d’un dixième de la longueur du tronc de l’endroit marqué par des humains (PCK@0.1), mesuré par Kinetrace sur {persons} personnes dans des images de tous les jours (COCO) tenues à l’écart de l’entraînement. Il compare les réseaux&#xa0;; il ne dit pas l’erreur sur les angles.</translation>
    </message>
    <message>
        <source>origin unknown</source>
        <translation>origine inconnue</translation>
    </message>
</context>
<context>
    <name>WeightsDialog</name>
    <message>
        <source>Weights of the networks</source>
        <translation>Poids des réseaux</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Work a picture</source>
        <translation>Calcul par image</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Test score</source>
        <translation>Score au test</translation>
    </message>
    <message>
        <source>Published: test score</source>
        <translation>Publiés&#xa0;: score au test</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Avancement du téléchargement</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Import a folder …</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The weights were published by the authors of EfficientPose ({place}, Apache-2.0). They are fetched only when you ask. Without internet, get the .h5 files on another computer and import them here.</source>
        <translation>Les poids ont été publiés par les auteurs d’EfficientPose ({place}, Apache-2.0). Ils ne sont téléchargés qu’à votre demande. Sans internet, prenez les fichiers .h5 sur un autre ordinateur et importez-les ici.</translation>
    </message>
    <message>
        <source>yes, chosen</source>
        <translation>oui, choisis</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>yes, Kinetrace&apos;s own</source>
        <translation>oui, ceux de Kinetrace</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>The weights that are here found more joints in the test than the published ones, which would take their place: {here} against {published}.</source>
        <translation>Les poids présents ont trouvé plus d’articulations au test que les poids publiés, qui prendraient leur place&#xa0;: {here} contre {published}.</translation>
    </message>
    <message>
        <source>Downloading the weights of {name} …</source>
        <translation>Téléchargement des poids de {name}…</translation>
    </message>
    <message>
        <source>Stopped. The download goes on where it was next time.</source>
        <translation>Arrêté. La prochaine fois, le téléchargement reprendra là où il en était.</translation>
    </message>
    <message>
        <source>Import weights</source>
        <translation>Importer des poids</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Importing from {path} …</source>
        <translation>Importation de {path}…</translation>
    </message>
    <message>
        <source>Stopped. What was imported until then is kept.</source>
        <translation>Arrêté. Ce qui a été importé jusque-là est gardé.</translation>
    </message>
    <message>
        <source>The folder has no files.</source>
        <translation>Le dossier ne contient aucun fichier.</translation>
    </message>
    <message>
        <source>The weights are here and checked.</source>
        <translation>Les poids sont là et vérifiés.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop a video here</source>
        <translation>Déposez une vidéo ici</translation>
    </message>
    <message>
        <source>Film the person from the side, the whole body in view, the camera still.
Everything is computed on this computer; nothing leaves it.</source>
        <translation>Filmez la personne de côté, le corps entier visible, la caméra immobile.
Tout est calculé sur cet ordinateur&#xa0;; rien ne le quitte.</translation>
    </message>
    <message>
        <source>Open a video …</source>
        <translation>Ouvrir une vidéo…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>Use a camera …</source>
        <translation>Utiliser une caméra…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>{name}   in {folder}</source>
        <translation>{name}   dans {folder}</translation>
    </message>
</context>
</TS>
